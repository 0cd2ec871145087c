import { convertToHtml, extractRawText } from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let referrer: Person
let manager: Person
let received: Received
beforeAll(async () => {
  app = await openTestApp()
  const given = givenIn(app)
  referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL', name: 'Nell Madeup' })
  manager = await given.person({ role: 'BM' })
  received = await given.receivedReferral(referrer)
})
afterAll(() => app.close())

async function textOf(file: Blob) {
  const { value } = await extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) })
  return value.split('\n').filter((line) => line !== '')
}
const asReader = async () => textOf(await manager.api.cases.referralDocument({ reference: received.reference }))
const asWriter = async () => textOf(await referrer.api.concerns.document({ concernId: received.concernId }))

/** The lines that follow a label. */
const after = (lines: readonly string[], label: string, count = 1) => {
  const at = lines.indexOf(label)
  return at < 0 ? undefined : lines.slice(at + 1, at + 1 + count)
}

test('the Word document says each answer after its question, in the order of the form', async () => {
  const lines = await asReader()
  expect(lines.slice(0, 2)).toEqual([
    'Case of Concern referral',
    `${received.reference}. Sent on 2026-06-03. Form version 1.`,
  ])
  const inOrder: [string, string[]][] = [
    ['Is every child in this referral safe now?', ['Yes']],
    ['Your name', ['Nell Madeup']],
    ['Your agency', ['School or academy trust']],
    ['When did you talk it through with them?', ['Wed 3 June 2026']],
    ['Which children is this about?', ['Child 1']],
    ['Which other children may be affected?', ['None known']],
    ['When did it happen?', ['2026-05-22 (Fri 22 May 2026)']],
    ['When did the council learn of it?', ['Not known']],
    [
      'What happened, in order?',
      ['The health visitor called twice and was not let in.', 'She wrote, and closed the case.'],
    ],
    ['Key dates', ['Not answered']],
    ['Which practice themes does it raise?', ['Sharing in time']],
    ['What one question should a review answer?', ['Who makes sure that closing one case is safe?']],
    ['Declaration', ['What I have written is accurate to the best of my knowledge.']],
  ]
  expect(inOrder.map(([label, answer]) => [label, after(lines, label, answer.length)])).toEqual(inOrder)
  const places = inOrder.map(([label]) => lines.indexOf(label))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('its readers see labels, and no question that identifies anybody', async () => {
  const lines = await asReader()
  expect(lines).toContain('Child 1')
  for (const secret of ['Pip', 'Madeupson', 'Imaginary Row', 'CR0 1XX', '2019'])
    expect(lines.join('\n')).not.toContain(secret)
  for (const label of ['First names', 'Last name', 'Date of birth', 'Address', 'NHS number'])
    expect(lines).not.toContain(label)
})

test('its writer sees the names that they gave', async () => {
  const lines = await asWriter()
  expect(lines).toContain('Child 1 (Pip Madeupson)')
  expect(after(lines, 'First names')).toEqual(['Pip'])
  expect(after(lines, 'Which children is this about?')).toEqual(['Child 1 (Pip Madeupson)'])
})

test('headings make an outline', async () => {
  const file = await manager.api.cases.referralDocument({ reference: received.reference })
  const { value } = await convertToHtml({ buffer: Buffer.from(await file.arrayBuffer()) })
  expect(value.match(/<h1>.*?<\/h1>/g)?.slice(0, 2)).toEqual([
    '<h1>Is the child safe now?</h1>',
    '<h1>You and your safeguarding lead</h1>',
  ])
})

test('text pasted from Word with its invisible marks still makes a document that opens', async () => {
  const { concernId } = await givenIn(app).draft(referrer)
  const value = 'one\u000btwo\u0001three \u{1f9d2} <b>&amp; \u202e \ufffe\uffff end'
  await referrer.api.concerns.save({ concernId, changes: { where_child_was: { base: 0, value } } })
  const lines = await textOf(await referrer.api.concerns.document({ concernId }))
  expect(after(lines, 'Where was the child?')).toEqual(['one two three \u{1f9d2} <b>&amp; \u202e    end'])
})
