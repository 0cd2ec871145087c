import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { returnForm } from '#domain/information-requests/return-form.ts'
import { documentCode } from '#domain/return-documents/document-code.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { bomb, cutShort, macroFile, paragraphs, wordFile } from '#tests/support/word/hostile-files.ts'

let app: TestApp
let given: Requests
let requestId: string
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
  requestId = (await given.review('ASSIGNED', given.author)).requestId
  await given.write(given.author, requestId, { author_role: 'Named nurse', engagement: 'She came on Mondays.' })
}, 60_000)
afterAll(() => app.close())

const read = (file: File, who = given.author) => who.api.returnDocuments.read({ requestId, file })
const docx = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'return.docx')
const codeOf = (facts: { id?: string; version?: number; requestId?: string }) =>
  documentCode({ form: { ...returnForm, ...facts }, requestId: facts.requestId ?? requestId })
/** One table of one cell. */
const box = (text: string) => `<w:tbl><w:tr><w:tc>${paragraphs(text)}</w:tc></w:tr></w:tbl>`

test('a document of what is written so far, read back unchanged, proposes nothing', async () => {
  const file = await given.author.api.returnDocuments.download({ requestId })
  expect(file.name).toMatch(/^Agency-return-.*\.docx$/)
  const { proposals, same, unread } = await read(file)
  expect(proposals).toEqual([])
  expect(unread).toEqual([])
  expect(same).toBeGreaterThanOrEqual(2)
})

test('the blank document holds no word of the return', async () => {
  const { proposals, same } = await read(await given.author.api.returnDocuments.blank({ requestId }))
  expect(proposals.filter(({ questionId }) => questionId !== 'household')).toEqual([])
  expect(same).toBe(0)
})

test('each answer of a document stands beside the present one, and nothing is stored', async () => {
  const body = [
    paragraphs(codeOf({}), 'A1. What is your role in the agency?'),
    box('Lead nurse'),
    paragraphs('A6. On which day were the records secured?'),
    box('soon'),
    paragraphs('C4. How did the family take part, and what made it easier or harder?'),
    box('She came on Mondays.'),
    paragraphs('K1. Should there be a local child safeguarding practice review?'),
    box('☒ Not sure'),
  ].join('')
  const before = await given.author.api.requests.draft({ requestId })
  const { proposals, same, unread } = await read(docx(wordFile(body)))
  expect(proposals).toMatchObject([
    {
      questionId: 'author_role',
      code: 'A1',
      present: ['Named nurse'],
      presentRev: 1,
      proposed: ['Lead nurse'],
      value: 'Lead nurse',
    },
    { questionId: 'lcspr_view', code: 'K1', present: [], presentRev: 0, proposed: ['Not sure'], value: 'UNSURE' },
  ])
  expect(same).toBe(1)
  expect(unread.find(({ text }) => text === 'soon')).toEqual({
    question: 'A6. On which day were the records secured?',
    text: 'soon',
    why: 'This was not understood as a date. Write it like 3 June 2026.',
  })
  expect(await given.author.api.requests.draft({ requestId })).toEqual(before)
})

test('what is confirmed is saved as anything that is written, unless somebody wrote meanwhile', async () => {
  const body = paragraphs(codeOf({}), 'A1. What is your role in the agency?') + box('Lead nurse')
  const [proposal] = (await read(docx(wordFile(body)))).proposals
  if (!proposal) throw new Error('Nothing was proposed')
  await given.write(given.member, requestId, { author_role: 'Head of nursing' })
  const { questionId, presentRev, value } = proposal
  const changes = { [questionId]: { base: presentRev, value } }
  expect(await given.author.api.requests.save({ requestId, changes })).toMatchObject({
    saved: {},
    conflicts: [{ questionId: 'author_role', theirs: { value: 'Head of nursing' } }],
  })
})

test.each<[string, () => Uint8Array<ArrayBuffer>, RegExp]>([
  [
    'another request',
    () => wordFile(paragraphs(codeOf({ requestId: crypto.randomUUID() }))),
    /belongs to another request/,
  ],
  ['an earlier version of the form', () => wordFile(paragraphs(codeOf({ version: 0 }))), /earlier version of the form/],
  ['another form', () => wordFile(paragraphs(codeOf({ id: 'case-of-concern' }))), /another form/],
  ['some other document', () => wordFile(paragraphs('Minutes')), /not a return downloaded from here/],
  ['a document with macros', macroFile, /holds macros/],
  ['half a document', () => cutShort(wordFile(paragraphs('words'))), /damaged/],
  ['a bomb', () => bomb(60_000_000, 1000), /unpacks to far more/],
])('%s is refused in plain words', async (_, make, reason) => {
  await expect(read(docx(make()))).rejects.toMatchObject({
    code: 'INVALID',
    data: { issues: [{ path: ['file'], message: expect.stringMatching(reason) }] },
  })
})

test('more than ten megabytes is refused before it is looked into', async () => {
  await expect(read(docx(new Uint8Array(11_000_000)))).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
})

test('a return filled in by LibreOffice for another request is not taken', async () => {
  const filled = await readFile(new URL('../../../../tests/support/word/filled-in-tidy.docx', import.meta.url))
  await expect(read(docx(new Uint8Array(filled)))).rejects.toMatchObject({ code: 'INVALID' })
})

test('nobody outside the agency has its draft as a document', async () => {
  for (const outsider of [given.coordinator, given.other]) {
    await expect(outsider.api.returnDocuments.download({ requestId })).rejects.toMatchObject({
      status: expect.any(Number),
    })
    await expect(outsider.api.returnDocuments.blank({ requestId })).rejects.toMatchObject({
      status: expect.any(Number),
    })
  }
})
