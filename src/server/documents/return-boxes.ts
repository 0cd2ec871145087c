import {
  BorderStyle,
  CheckBox,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { missingReasonLabels } from '#domain/codes/missing-reasons.ts'
import { type Answers, isAnswered, isBlankRow, type PeopleAnswer, type Skipped } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { cellHelp, isTickedInRow } from '#domain/return-documents/printed-lines.ts'
import { type Nameable, noneKnown } from '#domain/return-documents/read-answer.ts'
import { isInCards, type RowsQuestion } from '#domain/return-documents/read-rows.ts'
import { optionLine, type Tickable } from '#domain/return-documents/read-ticks.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { writable } from './writable.ts'

export type Listed = Pick<Nameable, 'people' | 'agencies'>

/** Twentieths of a point, between the margins of an A4 page. */
const pageWidth = 9638
const labelWidth = 3200
/** A box for a paragraph or two invites one; it grows by itself. */
const longHeight = 2000
const blankRows = 3
const blankCards = 2

/** Where one question is answered: a bordered box, or tables for rows. */
export function answerBoxes(question: Question, value: unknown, listed: Listed): (Paragraph | Table)[] {
  if (question.kind === 'rows') return rowTables(question, value, listed)
  const height = question.kind === 'long' ? { value: longHeight, rule: HeightRule.ATLEAST } : undefined
  return [
    table(
      [pageWidth],
      [new TableRow({ children: [cell(answerLines(question, value, listed), pageWidth)], ...(height && { height }) })],
    ),
  ]
}

const border = { style: BorderStyle.SINGLE, size: 8, color: '505A5F' }

const table = (columnWidths: readonly number[], rows: readonly TableRow[]) =>
  new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  })

const cell = (children: readonly Paragraph[], width: number, isHeading = false) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    ...(isHeading && { shading: { fill: 'F3F2F1' } }),
    children,
  })

const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children })
const text = (words: string) => paragraph(new TextRun(writable(words)))
const small = (words: string) => paragraph(new TextRun({ text: writable(words), size: 18, color: '505A5F' }))
const bold = (words: string) => paragraph(new TextRun({ text: writable(words), bold: true, size: 20 }))

type Boxed = Exclude<Question, { kind: 'rows' }> | RowQuestion

// The schemas have checked stored answers against the question's kind.
function answerLines(question: Boxed, value: unknown, { people, agencies }: Listed): Paragraph[] {
  switch (question.kind) {
    case 'choice':
      return ticks(question.options, (code) => value === code)
    case 'choices':
      return ticks(question.options, (code) => Array.isArray(value) && value.includes(code))
    case 'people': {
      const answer = value as PeopleAnswer | undefined
      const options = [
        ...people.map(({ id, label }) => ({ code: id, label })),
        ...(question.noneKnown ? [noneKnown] : []),
      ]
      return ticks(options, (code) =>
        code === noneKnown.code ? answer?.noneKnown === true : Boolean(answer?.people.includes(code)),
      )
    }
    case 'declaration':
      return ticks([{ code: 'yes', label: question.statement }], () => value === true)
    default:
      return typedLines(question, value, agencies).map(text)
  }
}

const ticks = (options: readonly Tickable[], isTicked: (code: string) => boolean) =>
  options.map((option) =>
    paragraph(new CheckBox({ checked: isTicked(option.code) }), new TextRun(writable(` ${optionLine(option)}`))),
  )

/** An answer as its author would type it, so that reading it back finds the same. */
function typedLines(question: Boxed, value: unknown, agencies: Listed['agencies']): readonly string[] {
  if (!isAnswered(value)) return ['']
  if (question.kind === 'udate') return [(value as UncertainDate).asTyped]
  return displayAnswer(
    question,
    { value },
    { personLabel: (id) => id, agencyName: (code) => agencies.find((agency) => agency.code === code)?.name ?? code },
  )
}

function rowTables(question: RowsQuestion, value: unknown, listed: Listed): (Paragraph | Table)[] {
  const rows = isAnswered(value) ? (value as readonly Answers[]).filter((row) => !isBlankRow(row)) : []
  const isCards = isInCards(question)
  const all: readonly Answers[] = [...rows, ...Array.from({ length: isCards ? blankCards : blankRows }, () => ({}))]
  if (isCards)
    return all.flatMap((row, index) => [small(`${question.rowName} ${index + 1}`), card(question, row, listed)])
  const width = Math.floor(pageWidth / question.row.length)
  const heading = new TableRow({
    tableHeader: true,
    children: question.row.map((each) => cell(labelLines(each), width, true)),
  })
  const lines = all.map(
    (row) => new TableRow({ children: question.row.map((each) => cell(rowCell(each, row, listed), width)) }),
  )
  return [
    table(
      question.row.map(() => width),
      [heading, ...lines],
    ),
  ]
}

const card = (question: RowsQuestion, row: Answers, listed: Listed) =>
  table(
    [labelWidth, pageWidth - labelWidth],
    question.row.map(
      (each) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(labelLines(each), labelWidth, true),
            cell(rowCell(each, row, listed), pageWidth - labelWidth),
          ],
        }),
    ),
  )

function labelLines(question: RowQuestion): Paragraph[] {
  const help = cellHelp(question)
  return [bold(question.label), ...(help ? [small(help)] : [])]
}

function rowCell(question: RowQuestion, row: Answers, listed: Listed): Paragraph[] {
  const value = row[question.id]
  const reason = ((row.skipped ?? {}) as Skipped)[question.id]
  if (reason && !isAnswered(value)) return [text(missingReasonLabels[reason])]
  if (isTickedInRow(question)) return answerLines(question, value, listed)
  return typedLines(question, value, listed.agencies).map(text)
}
