import type { Answers } from '#domain/forms/answers.ts'

/**
 * Where the lines of a chronology are kept that only those who run the review read: those that its agency withholds
 * from all others, and those about which it wants to be asked first. Once it agrees, it opens the line in a new version.
 */
export const withheldEventsId = 'chronology#withheld'
const chronologyId = 'chronology'

/**
 * Parts a chronology in two, so that row-level security can keep these lines from other readers. In their
 * places stand lines that say only who may read them.
 */
export function partChronology(answers: Answers): Answers {
  const rows = rowsOf(answers[chronologyId])
  const withheld = rows.filter(isKept)
  if (withheld.length === 0) return answers
  const rest = rows.map((row) => (isKept(row) ? { visibility: row.visibility } : row))
  return { ...answers, [chronologyId]: rest, [withheldEventsId]: withheld }
}

/** Puts it together again, for those who may read both. */
export function joinChronology(answers: Answers): Answers {
  const { [withheldEventsId]: kept, ...others } = answers
  if (kept === undefined) return answers
  const withheld = [...rowsOf(kept)]
  const rows = rowsOf(others[chronologyId]).map((row) => (isKept(row) ? (withheld.shift() ?? row) : row))
  return { ...others, [chronologyId]: rows }
}

const rowsOf = (value: unknown): readonly Answers[] => (Array.isArray(value) ? value : [])
const isKept = ({ visibility }: Answers) => visibility === 'WITHHELD' || visibility === 'RESTRICTED'
