import { missingReasonLabels } from '#domain/codes/missing-reasons.ts'
import type { MissingReason, Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { parseDate } from '#domain/time/parse-date.ts'
import { parseUncertainDate, unreadDate } from '#domain/time/parse-uncertain-date.ts'
import { saysNotKnown } from '#domain/time/uncertain-date.ts'
import { saysSomething, trimmedLines, wordsOf } from './blocks.ts'
import { readTicks, type Tickable } from './read-ticks.ts'

/** What a document may name: people and agencies as they are called on the screen. */
export type Nameable = {
  readonly today: string
  readonly people: readonly { readonly id: string; readonly label: string }[]
  readonly agencies: readonly { readonly code: string; readonly name: string }[]
}

/** Words that stand in the document and were not taken, and why. */
export type Unread = { readonly text: string; readonly why: string }

export type ReadAnswer = {
  readonly value?: unknown
  readonly skipped?: MissingReason
  readonly unread: readonly Unread[]
}

type Plain = Exclude<Question, { kind: 'rows' }> | RowQuestion

const nothing: ReadAnswer = { unread: [] }

/** What the lines in one box, or in one cell of a row, answer. */
export function readAnswer(question: Plain, lines: readonly string[], nameable: Nameable): ReadAnswer {
  const said = trimmedLines(lines)
  if (said.length === 0) return nothing
  const text = said
    .map((line) => line.trim())
    .filter(saysSomething)
    .join(' ')
  const reason = isOption(question, text) ? undefined : reasonIn(text, question.skippable)
  if (reason) return { skipped: reason, unread: [] }
  switch (question.kind) {
    case 'text':
      return taken(text)
    case 'long':
      return taken(said.join('\n'))
    case 'date':
      return readDate(text, nameable.today)
    case 'udate':
      return readUncertainDate(text, nameable.today)
    case 'choice':
      return readChoice(said, question.options)
    case 'choices':
      return readSeveral(said, question.options, (codes) => codes)
    case 'agency':
      return readChoice(said, asOptions(nameable.agencies))
    case 'agencies':
      return readSeveral(said, asOptions(nameable.agencies), (codes) => codes)
    case 'people':
      return readPeople(said, nameable)
    case 'list':
      return taken(said.map((line) => line.replace(/^\s*(?:[-•*·–]|\d+[.)])\s+/u, '').trim()).filter(saysSomething))
    case 'declaration': {
      const { chosen, beside } = readTicks(said, [{ code: 'yes', label: question.statement }])
      return { ...(chosen.length > 0 && { value: true }), unread: beside.map(notAnOption) }
    }
    default:
      return { unread: [{ text, why: 'This question is answered on the screen alone.' }] }
  }
}

/** The reason for which something is left out, by its words. */
export function reasonIn(text: string, allowed: readonly MissingReason[] = []): MissingReason | undefined {
  const said = wordsOf(text).replace(/\.$/, '')
  return allowed.find((reason) => wordsOf(missingReasonLabels[reason]) === said)
}

const isOption = (question: Plain, text: string) =>
  'options' in question && question.options.some(({ label }) => wordsOf(label) === wordsOf(text))
const taken = (value: unknown): ReadAnswer => ({ value, unread: [] })
const notAnOption = (text: string): Unread => ({ text, why: 'This is not one of the answers offered.' })
const asOptions = (agencies: Nameable['agencies']) => agencies.map(({ code, name }) => ({ code, label: name }))

function readDate(text: string, today: string): ReadAnswer {
  const date = parseDate(text.replace(/\.$/, ''), { today })
  return date
    ? taken(date)
    : { unread: [{ text, why: 'This was not understood as a date. Write it like 3 June 2026.' }] }
}

function readUncertainDate(text: string, today: string): ReadAnswer {
  const read = parseUncertainDate(text, { today })
  if (read.ok) return taken(read.date)
  // The words are kept as the screen keeps them: a date nobody can read is still what the author knows.
  return text.length <= 200 && !saysNotKnown(text)
    ? taken(unreadDate(text))
    : { unread: [{ text, why: 'This was not understood as a date.' }] }
}

function readChoice(lines: readonly string[], options: readonly Tickable[]): ReadAnswer {
  const { chosen, beside } = readTicks(lines, options)
  const unread = beside.map(notAnOption)
  const [first, second] = chosen
  if (first === undefined) return { unread }
  if (second === undefined) return { value: first, unread }
  const labels = options.filter(({ code }) => chosen.includes(code)).map(({ label }) => label)
  const why = 'More than one answer is ticked where one is asked for. Choose it on the screen.'
  return { unread: [{ text: labels.join('; '), why }, ...unread] }
}

function readSeveral(
  lines: readonly string[],
  options: readonly Tickable[],
  answer: (codes: readonly string[]) => unknown,
): ReadAnswer {
  const { chosen, beside } = readTicks(lines, options)
  const inOrder = options.map(({ code }) => code).filter((code) => chosen.includes(code))
  return { ...(inOrder.length > 0 && { value: answer(inOrder) }), unread: beside.map(notAnOption) }
}

export const noneKnown: Tickable = { code: 'none-known', label: 'None known' }

function readPeople(lines: readonly string[], { people }: Nameable): ReadAnswer {
  const options = [...people.map(({ id, label }) => ({ code: id, label })), noneKnown]
  return readSeveral(lines, options, (codes) => {
    const named = codes.filter((code) => code !== noneKnown.code)
    return named.length === 0 ? { people: [], noneKnown: true } : { people: named }
  })
}
