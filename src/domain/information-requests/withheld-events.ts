import type { Answers } from '#domain/forms/answers.ts'

/** Where the lines of a chronology are kept that its agency wants nobody to read but those who run the review. */
export const withheldEventsId = 'chronology#withheld'
const chronologyId = 'chronology'

/**
 * Parts a chronology in two, so that row-level security can keep the withheld lines from other readers. In their
 * places stand lines that say only that something is withheld.
 */
export function partChronology(answers: Answers): Answers {
  const rows = rowsOf(answers[chronologyId])
  const withheld = rows.filter(isWithheld)
  if (withheld.length === 0) return answers
  const rest = rows.map((row) => (isWithheld(row) ? { visibility: 'WITHHELD' } : row))
  return { ...answers, [chronologyId]: rest, [withheldEventsId]: withheld }
}

/** Puts it together again, for those who may read both. */
export function joinChronology(answers: Answers): Answers {
  const { [withheldEventsId]: kept, ...others } = answers
  if (kept === undefined) return answers
  const withheld = [...rowsOf(kept)]
  const rows = rowsOf(others[chronologyId]).map((row) => (isWithheld(row) ? (withheld.shift() ?? row) : row))
  return { ...others, [chronologyId]: rows }
}

const rowsOf = (value: unknown): readonly Answers[] => (Array.isArray(value) ? value : [])
const isWithheld = ({ visibility }: Answers) => visibility === 'WITHHELD'
