import { expect, test } from 'vitest'
import { documentCode, type WrongDocument, wrongDocument } from './document-code.ts'

const form = { id: 'agency-return', version: 2 }
const requestId = '3f2a9c1b-4d5e-4000-8000-000000000001'
const code = 'Document code: agency-return v2 3f2a9c1b4d5e'

test('a document says its form, the version and the request', () => {
  expect(documentCode({ form, requestId })).toBe(code)
})

test.each<[string, readonly string[], WrongDocument | null]>([
  ['its own', [code], null],
  ['its own, said twice', ['Some words', code, code], null],
  ['in other letters, with another dash', ['DOCUMENT CODE:  agency‑return  V2  3F2A9C1B4D5E.'], null],
  ['no code', ['Agency return', 'Document code'], 'no-code'],
  ['another form', ['Document code: case-of-concern v2 3f2a9c1b4d5e'], 'other-form'],
  ['an older version', ['Document code: agency-return v1 3f2a9c1b4d5e'], 'older-form'],
  ['a newer version', ['Document code: agency-return v3 3f2a9c1b4d5e'], 'newer-form'],
  ['another request', ['Document code: agency-return v2 000000000000'], 'other-request'],
  ['two documents in one', [code, 'Document code: agency-return v2 000000000000'], 'several-codes'],
])('%s', (_, lines, wrong) => {
  expect(wrongDocument(lines, { form, requestId })).toBe(wrong)
})
