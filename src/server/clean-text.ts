/** Far deeper than any form; what goes deeper is sent to wear the server out. */
const deepest = 40

/** Text that a database and a document can hold: no NUL, no half of a surrogate pair, at any depth. */
export function isCleanText(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null || value instanceof Blob) return true
  if (depth >= deepest) return false
  if (Array.isArray(value)) return value.every((item) => isCleanText(item, depth + 1))
  return Object.entries(value).every(([key, inner]) => isCleanText(key) && isCleanText(inner, depth + 1))
}
