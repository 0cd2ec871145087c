import type { FormDefinition, MissingReason, Question } from '#domain/forms/form-definition.ts'
import { type Block, linesOf, saysSomething, type Table, trimmedLines, wordsOf } from './blocks.ts'
import { type CodedQuestion, codedQuestions, isOnScreenOnly } from './coded-questions.ts'
import { isDocumentCode } from './document-code.ts'
import { headFacts, printedWords } from './printed-lines.ts'
import { type Nameable, type ReadAnswer, readAnswer, reasonIn, type Unread } from './read-answer.ts'
import { readRows } from './read-rows.ts'

export type ReadProposal = { readonly questionId: string; readonly value?: unknown; readonly skipped?: MissingReason }

/** Words that found no place, with the question they stood at; null before the first. */
type UnreadPart = Unread & { readonly questionId: string | null }

export type ReadReturn = { readonly proposals: readonly ReadProposal[]; readonly unread: readonly UnreadPart[] }

/** What a filled-in document answers, question by question. A box left empty proposes nothing. */
export function readReturnDocument(form: FormDefinition, blocks: readonly Block[], nameable: Nameable): ReadReturn {
  const { parts, missing, before } = partsOf(form, blocks)
  const proposals: ReadProposal[] = []
  const unread: UnreadPart[] = before.map((text) => ({ questionId: null, text, why: notInABox }))
  for (const part of parts.values()) {
    const { id } = part.coded.question
    if (isOnScreenOnly(part.coded.question)) continue
    const { value, skipped, unread: notes } = readPart(part, nameable)
    if (value !== undefined) proposals.push({ questionId: id, value })
    else if (skipped) proposals.push({ questionId: id, skipped })
    unread.push(...notes.map((note) => ({ questionId: id, ...note })))
  }
  const gone = missing.map(({ code, question }) => ({
    questionId: question.id,
    text: `${code}. ${question.label}`,
    why: 'The heading of this question is not in the document, so no answer could be found for it.',
  }))
  return { proposals, unread: [...unread, ...gone] }
}

const notInABox = 'This stands outside the boxes.'

/** What stands between the heading of one question and the next. */
type Part = {
  readonly coded: CodedQuestion
  readonly tables: Table[]
  readonly beside: string[]
  leftOut: string
}

function partsOf(form: FormDefinition, blocks: readonly Block[]) {
  const all = codedQuestions(form)
  const printed = printedWords(form)
  const parts = new Map<string, Part>()
  const before: string[] = []
  let current: Part | undefined
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (current) current.tables.push(block)
      else before.push(...trimmedLines(linesOf([block])))
      continue
    }
    const coded = headingIn(block.text, all)
    if (coded) {
      current = parts.get(coded.code) ?? { coded, tables: [], beside: [], leftOut: '' }
      parts.set(coded.code, current)
      continue
    }
    const [, reason] = /^\s*left out because\b[^:]*:?(.*)$/is.exec(block.text) ?? []
    if (reason !== undefined && current) {
      current.leftOut = reason.trim()
      continue
    }
    const words = wordsOf(block.text)
    if (printed.has(words) || isDocumentCode(words) || isHeadFact(words, current) || isRowName(words, current)) continue
    if (current) current.beside.push(...linesOf([block]))
    else if (saysSomething(words)) before.push(...linesOf([block]))
  }
  return { parts, missing: all.filter(({ code }) => !parts.has(code)), before }
}

const isHeadFact = (words: string, current: Part | undefined) =>
  !current && Object.values(headFacts).some((fact) => words.startsWith(`${wordsOf(fact)}:`))

/** "Event 2" above the small table of that row. */
function isRowName(words: string, current: Part | undefined): boolean {
  const question = current?.coded.question
  return question?.kind === 'rows' && words.startsWith(wordsOf(question.rowName)) && /^\D+ \d+$/.test(words)
}

/** A heading is known by its code and by words of its question: "A1 was not at home" is none. */
function headingIn(text: string, all: readonly CodedQuestion[]): CodedQuestion | undefined {
  const [, code, rest = ''] = /^\s*([a-z]\d{1,2})\s*[.:)–—-]?\s+(.+)$/is.exec(text) ?? []
  const coded = code ? all.find((each) => each.code === code.toUpperCase()) : undefined
  if (!coded) return undefined
  const said = new Set(wordsOf(rest).split(' '))
  const asked = wordsOf(coded.question.label).split(' ')
  return asked.filter((word) => said.has(word)).length * 2 >= asked.length ? coded : undefined
}

function readPart({ coded: { question }, tables, beside, leftOut }: Part, nameable: Nameable): ReadAnswer {
  const stray = trimmedLines(beside)
  const read =
    question.kind === 'rows'
      ? withStray(readRows(question, tables, nameable), stray)
      : readBoxes(question, tables, stray, nameable)
  if (leftOut === '' || wordsOf(leftOut) === '') return read
  const skipped = reasonIn(leftOut, question.skippable)
  if (!skipped) {
    const why = 'This is not one of the reasons for which this question may be left out.'
    return { ...read, unread: [...read.unread, { text: leftOut, why }] }
  }
  if (read.value === undefined) return { skipped, unread: read.unread }
  const why = 'A reason for leaving this out stands beside an answer. The answer was taken.'
  return { ...read, unread: [...read.unread, { text: leftOut, why }] }
}

type Boxed = Exclude<Question, { kind: 'rows' }>

function readBoxes(
  question: Boxed,
  tables: readonly Table[],
  stray: readonly string[],
  nameable: Nameable,
): ReadAnswer {
  const boxed = tables.map((table) => trimmedLines(table.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell)))))
  const [first = [], ...others] = boxed
  // A second box belongs to a question whose heading is gone: whose it is would be a guess.
  const orphans = others
    .flatMap((lines) => lines.filter(saysSomething))
    .map((text) => ({ text, why: 'This box has no heading above it that says which question it answers.' }))
  const isLong = question.kind === 'long' || question.kind === 'list'
  const lines = first.length === 0 ? stray : isLong && stray.length > 0 ? [...first, '', ...stray] : first
  const read = readAnswer(question, lines, nameable)
  const isLeft = first.length > 0 && !isLong
  return withStray({ ...read, unread: [...read.unread, ...orphans] }, isLeft ? stray : [])
}

const withStray = (read: ReadAnswer, stray: readonly string[]): ReadAnswer => ({
  ...read,
  unread: [...read.unread, ...stray.filter(saysSomething).map((text) => ({ text, why: notInABox }))],
})
