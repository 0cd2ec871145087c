export type CaseReferenceParts = { readonly prefix: string; readonly year: number; readonly number: number }

/** "CSCP-2026-001". The number grows past 999 rather than starting again. */
export function caseReference(prefix: string, year: number, number: number): string {
  return `${prefix.toUpperCase()}-${year}-${String(number).padStart(3, '0')}`
}

/** Reads a reference as people type it: "cscp 2026 1", "CSCP/2026/001", "cscp2026-1". */
export function parseReference(typed: string): CaseReferenceParts | undefined {
  const match = /^([a-z]{2,10})[\s\-/._]*((?:19|20)\d{2})[\s\-/._]+0*([1-9]\d{0,5})$/i.exec(typed.trim())
  if (!match) return undefined
  const [, prefix = '', year, number] = match
  return { prefix: prefix.toUpperCase(), year: Number(year), number: Number(number) }
}

/** The reference in its one spelling, or undefined if the text is none. */
export function normaliseReference(typed: string): string | undefined {
  const parts = parseReference(typed)
  return parts && caseReference(parts.prefix, parts.year, parts.number)
}
