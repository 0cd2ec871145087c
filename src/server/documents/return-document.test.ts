import { convertToHtml } from 'mammoth'
import { expect, test } from 'vitest'
import { questionsOf } from '#domain/forms/answers.ts'
import type { FormDefinition, Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { isOnScreenOnly } from '#domain/return-documents/coded-questions.ts'
import { readReturnDocument } from '#domain/return-documents/read-return-document.ts'
import { saysTheSame } from '#domain/return-documents/says-the-same.ts'
import { openWordFile } from './open-word-file.ts'
import { returnDocument } from './return-document.ts'
import { wordBlocks } from './word-blocks.ts'

const form = returnFormFor({ questions: ['Who knew about the move?'], extraQuestions: ['Was the text service used?'] })
const listed = { people: [], agencies: [{ code: 'SCHOOL', name: 'School or academy trust' }] }
const facts = {
  requestId: '3f2a9c1b-4d5e-4000-8000-000000000001',
  reference: 'CSCP-2026-0012',
  agency: 'Police',
  dueOn: '2026-06-30',
}

const make = (values: { answers: Record<string, unknown>; skipped: Record<string, 'NOT_KNOWN'> }) =>
  returnDocument({ form, values, ...facts, ...listed })

async function readBack(file: File) {
  const opened = await openWordFile(new Uint8Array(await file.arrayBuffer()))
  if (!opened.ok) throw new Error(opened.reason)
  return readReturnDocument(form, (await wordBlocks(opened.file)) ?? [], { today: '2026-06-22', ...listed })
}

/** Some answer to each kind of question. */
function answerTo(question: Question | RowQuestion): unknown {
  switch (question.kind) {
    case 'text':
      return `A line for “${question.id}”`
    case 'long':
      return `What ${question.id} says.\n\n- first\n- second & <third>\n\nIn the end.`
    case 'date':
      return '2026-06-03'
    case 'udate':
      return {
        earliest: '2026-05-01',
        latest: '2026-05-31',
        precision: 'MONTH',
        uncertain: true,
        asTyped: 'about May 2026',
      }
    case 'choice':
      return question.options[1]?.code
    case 'choices':
      return question.options.slice(0, 3).map(({ code }) => code)
    case 'agency':
      return 'SCHOOL'
    case 'agencies':
      return ['SCHOOL']
    case 'list':
      return ['one', 'two']
    case 'declaration':
      return true
    case 'rows':
      return [1, 2].map(() => Object.fromEntries(question.row.map((cell) => [cell.id, answerTo(cell)])))
    default:
      return undefined
  }
}

const answersTo = (asked: FormDefinition) =>
  Object.fromEntries(
    questionsOf(asked)
      .filter((each) => !isOnScreenOnly(each))
      .map((each) => [each.id, answerTo(each)]),
  )

test('a blank document proposes nothing', async () => {
  expect(await readBack(await make({ answers: {}, skipped: {} }))).toEqual({ proposals: [], unread: [] })
})

test('every answer of a whole return comes back as it went out', async () => {
  const answers = answersTo(form)
  const { proposals, unread } = await readBack(await make({ answers, skipped: {} }))
  expect(unread).toEqual([])
  expect(proposals.map(({ questionId }) => questionId)).toEqual(Object.keys(answers))
  const changed = proposals.filter(({ questionId, value }) => !saysTheSame(value, answers[questionId]))
  expect(changed).toEqual([])
})

test('reasons come back as reasons', async () => {
  const skipped = Object.fromEntries(
    questionsOf(form).flatMap(({ id, skippable }) =>
      skippable?.includes('NOT_KNOWN') ? [[id, 'NOT_KNOWN' as const]] : [],
    ),
  )
  const { proposals, unread } = await readBack(await make({ answers: {}, skipped }))
  expect(unread).toEqual([])
  expect(Object.fromEntries(proposals.map(({ questionId, skipped: reason }) => [questionId, reason]))).toEqual(skipped)
})

test('headings make an outline, and the head says whose return it is', async () => {
  const file = await make({ answers: {}, skipped: {} })
  expect(file.name).toBe('Agency-return-CSCP-2026-0012-Police.docx')
  const { value } = await convertToHtml({ buffer: Buffer.from(await file.arrayBuffer()) })
  expect(value.match(/<h1>.*?<\/h1>/g)?.slice(0, 2)).toEqual([
    '<h1>A. Your agency and your search</h1>',
    '<h1>B. Family and household</h1>',
  ])
  expect(value).toContain('<h2>A1. What is your role in the agency?</h2>')
  expect(value).toContain('<h2>Q2. Was the text service used?</h2>')
  expect(value).toContain('To be returned by: Tue 30 June 2026')
})
