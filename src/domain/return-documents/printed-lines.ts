import { missingReasonLabels } from '#domain/codes/missing-reasons.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { Condition, FormDefinition, Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { wordGuidance } from '#domain/forms/word-count.ts'
import { wordsOf } from './blocks.ts'
import { type CodedQuestion, codedQuestions, isOnScreenOnly } from './coded-questions.ts'
import { isInCards } from './read-rows.ts'

/** How the boxes are used, at the head of the document. */
export const howToFillIn = [
  'Write in the boxes. They grow as you write. Tick a box by clicking it, or put an x in front of your answer.',
  'Keep the headings with their codes (such as C1): by them your answers find their place again.',
  'A box left empty changes nothing. When you upload the document, you see each answer beside the present one and choose what is kept.',
] as const

/** The facts at the head of the document, each before its colon. */
export const headFacts = { request: 'Request', agency: 'Agency', due: 'To be returned by' } as const

export const endOfDocument = 'End of the return'

export const headingOf = ({ code, question }: CodedQuestion): string => `${code}. ${question.label}`

/** What stands in small type between a question and its box. */
export function helpOf(form: FormDefinition, { question }: CodedQuestion): readonly string[] {
  return [
    ...(question.when ? [`Only if ${conditionInWords(form, question.when)}.`] : []),
    ...(question.why ? [question.why] : []),
    ...(question.example ? [`For example: ${question.example}`] : []),
    ...howToAnswer(question),
  ]
}

function howToAnswer(question: Question): readonly string[] {
  if (isOnScreenOnly(question)) return ['Answer this on the screen: it cannot be read from a document.']
  switch (question.kind) {
    case 'long': {
      const { text } = wordGuidance('', question.words ?? {})
      return text ? [`${text}.`] : []
    }
    case 'date':
      return ['Write a date, like 3 June 2026.']
    case 'udate':
      return ['Write what is known, like 3 June 2026, June 2026, or about 2025.']
    case 'choice':
      return ['Tick one.']
    case 'choices':
    case 'people':
      return ['Tick all that apply.']
    case 'agency':
      return ['Write the name of the agency.']
    case 'agencies':
    case 'list':
      return ['Write each on a line of its own.']
    case 'rows':
      return [
        isInCards(question)
          ? 'Each has a table of its own. Copy an empty one for more; those left empty are not read.'
          : 'Add rows as you need them. Rows left empty are not read.',
        ...question.row.filter(isListedAhead).map(offersOf),
      ]
    default:
      return []
  }
}

/** More options than this would fill a cell of a row: they are listed once, above the rows, and typed. */
const mostInCell = 12
const isListedAhead = (cell: RowQuestion) => 'options' in cell && cell.options.length > mostInCell

const offersOf = (cell: RowQuestion) =>
  `“${cell.label}” takes ${cell.kind === 'choices' ? 'any' : 'one'} of: ${'options' in cell ? cell.options.map(({ label }) => label).join('; ') : ''}.`

/** More options than this are typed instead of ticked in a row. */
const mostTicksInRow = 6
export const isTickedInRow = (cell: RowQuestion): boolean => 'options' in cell && cell.options.length <= mostTicksInRow

/** What stands in small type under the label of a row's cell. */
export function cellHelp(cell: RowQuestion): string | null {
  if (!('options' in cell) || isTickedInRow(cell)) return null
  if (isListedAhead(cell)) return 'From the list above'
  return `${cell.kind === 'choice' ? 'One' : 'Any'} of: ${cell.options.map(({ label }) => label).join('; ')}`
}

/** The line after a box that may be left empty for a reason; the reason is written behind the colon. */
export function leftOutLine(question: Question): string | null {
  if (!question.skippable?.length || isOnScreenOnly(question)) return null
  return `Left out because (${question.skippable.map((reason) => missingReasonLabels[reason]).join(' / ')}):`
}

function conditionInWords(form: FormDefinition, condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => conditionInWords(form, part)).join(', and ')
  if ('any' in condition) return condition.any.map((part) => conditionInWords(form, part)).join(', or ')
  const asked = questionsById(form).get(condition.question)
  const code = codedQuestions(form).find(({ question }) => question.id === condition.question)?.code
  const options = asked && 'options' in asked ? asked.options : []
  const labels = condition.in.map((value) => `“${options.find(({ code }) => code === value)?.label ?? value}”`)
  return `${code ?? condition.question} is ${labels.join(' or ')}`
}

/** Everything the blank document says of itself, by its words: what is left over was written by the author. */
export function printedWords(form: FormDefinition): ReadonlySet<string> {
  const lines = [
    form.title,
    ...howToFillIn,
    endOfDocument,
    ...form.sections.flatMap(({ title, intro }) => [title, ...(intro ? [intro] : [])]),
    ...codedQuestions(form).flatMap((coded) => [headingOf(coded), ...helpOf(form, coded)]),
  ]
  return new Set(lines.map(wordsOf))
}
