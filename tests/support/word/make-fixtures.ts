import 'temporal-polyfill/global'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAnswered } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { returnForm } from '#domain/information-requests/return-form.ts'
import { codedQuestions } from '#domain/return-documents/coded-questions.ts'
import { isTickedInRow } from '#domain/return-documents/printed-lines.ts'
import { isInCards } from '#domain/return-documents/read-rows.ts'
import { returnDocument } from '#server/documents/return-document.ts'
import { completedReturn, fixtureRequestId } from './completed-return.ts'

// Makes the two filled-in returns beside this file, by LibreOffice out of our own download. Needs `soffice` and a Python
// that knows it (package python3-uno; PYTHON_WITH_UNO names it). Run it again whenever the return form changes:
//   node tests/support/word/make-fixtures.ts

const here = import.meta.dirname
const python = process.env.PYTHON_WITH_UNO ?? '/usr/bin/python3'
const lookups = { personLabel: (id: string) => id, agencyName: (code: string) => code }

type Boxed = Exclude<Question, { kind: 'rows' }> | RowQuestion
type TypedRows = { rows: readonly (readonly (Typed | null)[])[]; cards?: true }
type Typed = { ticks: readonly string[] } | { lines: readonly string[] }

/** What a person types or ticks for an answer. Dates in rows are typed with slashes. */
function typed(question: Boxed, value: unknown, isRow: boolean): Typed {
  const lines = displayAnswer(question, { value }, lookups)
  const isTicked = question.kind === 'choice' || question.kind === 'choices'
  if (isTicked) return { ticks: lines }
  if (question.kind === 'udate') return { lines: [(value as { asTyped: string }).asTyped] }
  if (question.kind === 'date' && isRow) return { lines: [String(value).split('-').reverse().join('/')] }
  return { lines }
}

function typedRow(cells: readonly RowQuestion[], row: Record<string, unknown>) {
  const skipped = (row.skipped ?? {}) as Record<string, string>
  return cells.map((cell) => {
    if (skipped[cell.id] === 'NOT_KNOWN') return { lines: ['Not known'] }
    if (!isAnswered(row[cell.id]) && typeof row[cell.id] !== 'object') return null
    const answer = typed(cell, row[cell.id], true)
    return 'ticks' in answer && !isTickedInRow(cell) ? { lines: [answer.ticks.join('; ')] } : answer
  })
}

const plan = Object.fromEntries(
  codedQuestions(returnForm).flatMap(({ code, question }): [string, Typed | TypedRows][] => {
    const value = completedReturn[question.id]
    if (value === undefined) return []
    if (question.kind !== 'rows') return [[code, typed(question, value, false)]]
    const rows = (value as Record<string, unknown>[]).map((row) => typedRow(question.row, row))
    return [[code, { rows, ...(isInCards(question) && { cards: true as const }) }]]
  }),
)

const folder = mkdtempSync(join(tmpdir(), 'casebook-word-'))
try {
  const facts = {
    requestId: fixtureRequestId,
    reference: 'CSCP-2026-0012',
    agency: 'Nowhere Academy',
    dueOn: '2026-06-30',
  }
  const values = { answers: {}, skipped: {} }
  const blank = await returnDocument({ form: returnForm, values, people: [], agencies: [], ...facts })
  writeFileSync(join(folder, 'blank.docx'), new Uint8Array(await blank.arrayBuffer()))
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan))
  for (const manner of ['tidy', 'untidy']) {
    const target = join(here, `filled-in-${manner}.docx`)
    const script = join(here, 'fill-in-with-libreoffice.py')
    execFileSync(python, [script, join(folder, 'blank.docx'), target, join(folder, 'plan.json'), manner], {
      stdio: 'inherit',
    })
    console.log(`Made ${target}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
