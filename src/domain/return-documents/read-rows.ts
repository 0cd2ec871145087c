import type { MissingReason, Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { type Cell, linesOf, saysSomething, type Table, wordsOf } from './blocks.ts'
import { type Nameable, type ReadAnswer, readAnswer, type Unread } from './read-answer.ts'

export type RowsQuestion = Extract<Question, { kind: 'rows' }>

/** More columns than this do not fit a page: each row then has a small table of its own, label by label. */
const mostColumns = 4
export const isInCards = ({ row }: RowsQuestion): boolean => row.length > mostColumns

type Found = { readonly cell: RowQuestion; readonly content: Cell }
type FoundRow = readonly Found[]
/** What stands where the table has no question is told, never dropped. */
type FoundRows = { readonly rows: readonly FoundRow[]; readonly unread: readonly Unread[] }

/** The rows of a question: from tables with a heading row, or from small tables of labels and answers. */
export function readRows(question: RowsQuestion, tables: readonly Table[], nameable: Nameable): ReadAnswer {
  const unread: Unread[] = []
  const rows = tables.flatMap((table) => {
    const found = cardsIn(question, table) ?? rowsUnderHeadings(question, table)
    if (found) {
      unread.push(...found.unread)
      return found.rows
    }
    unread.push(...lost(table, 'This table has no heading row by which its columns could be told apart.'))
    return []
  })
  const read = rows.flatMap((row, index) => {
    const { answers, notes } = readRow(row, `${question.rowName} ${index + 1}`, nameable)
    unread.push(...notes)
    return answers ? [answers] : []
  })
  return { ...(read.length > 0 && { value: read }), unread }
}

const cellFor = (question: RowsQuestion, label: string): RowQuestion | undefined => {
  const said = wordsOf(label)
  return (
    question.row.find((cell) => said === wordsOf(cell.label)) ??
    question.row
      .filter((cell) => said.startsWith(`${wordsOf(cell.label)} `) || said.startsWith(`${wordsOf(cell.label)}:`))
      .toSorted((a, b) => b.label.length - a.label.length)[0]
  )
}

const textOf = (cell: Cell | undefined) => linesOf(cell ?? []).join(' ')

/** A label met for the second time begins the next row: small tables that grew together are told apart again. */
function cardsIn(question: RowsQuestion, { rows }: Table): FoundRows | null {
  const labelled = rows.map((row) => ({ cell: cellFor(question, textOf(row[0])), row }))
  if (!rows.every((row) => row.length <= 2) || labelled.filter(({ cell }) => cell).length < 2) return null
  if (question.row.length === 2 && rows[0]?.length === 2 && cellFor(question, textOf(rows[0][1]))) return null
  const cards: Found[][] = []
  const unread: Unread[] = []
  for (const { cell, row } of labelled) {
    if (!cell) {
      unread.push(...(row.length === 1 ? outside('', row[0]) : outside(textOf(row[0]), row[1])))
      continue
    }
    const current = cards.at(-1)
    const next = { cell, content: row[1] ?? [] }
    if (!current || current.some((found) => found.cell.id === cell.id)) cards.push([next])
    else current.push(next)
  }
  return { rows: cards, unread }
}

function rowsUnderHeadings(question: RowsQuestion, { rows }: Table): FoundRows | null {
  const headings = rows[0]?.map((cell) => cellFor(question, textOf(cell))) ?? []
  const isHeaded = headings.filter(Boolean).length >= Math.min(2, question.row.length)
  const columns = isHeaded ? headings : rows[0]?.length === question.row.length ? question.row : null
  if (!columns) return null
  const unread: Unread[] = []
  const found = rows.slice(isHeaded ? 1 : 0).map((row) =>
    row.flatMap((content, index) => {
      const cell = columns[index]
      if (cell) return [{ cell, content }]
      unread.push(...outside(textOf(rows[0]?.[index]), content))
      return []
    }),
  )
  return { rows: found, unread }
}

/** Words under a heading, or beside a label, that the form does not have. */
const outside = (label: string, content: Cell | undefined): readonly Unread[] => {
  const text = textOf(content)
  if (!saysSomething(text)) return []
  return [{ text: label ? `${label}: ${text}` : text, why: 'The form has no such column or line.' }]
}

function readRow(row: FoundRow, name: string, nameable: Nameable) {
  const answers: Record<string, unknown> = {}
  const skipped: Record<string, MissingReason> = {}
  const notes: Unread[] = []
  for (const { cell, content } of row) {
    const read = readAnswer(cell, linesOf(content), nameable)
    if (read.value !== undefined) answers[cell.id] = read.value
    if (read.skipped) skipped[cell.id] = read.skipped
    notes.push(...read.unread.map(({ text, why }) => ({ text: `${name}, ${cell.label}: ${text}`, why })))
  }
  const isSkipping = Object.keys(skipped).length > 0
  if (Object.keys(answers).length === 0 && !isSkipping) return { answers: null, notes }
  return { answers: { ...answers, ...(isSkipping && { skipped }) }, notes }
}

const lost = (table: Table, why: string): readonly Unread[] =>
  linesOf([table])
    .filter((line) => saysSomething(line.replaceAll('|', '')))
    .map((text) => ({ text, why }))
