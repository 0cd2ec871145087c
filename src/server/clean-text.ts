/** Text that a database and a document can hold: no NUL, no half of a surrogate pair, at any depth. */
export function isCleanText(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (Array.isArray(value)) return value.every(isCleanText)
  if (typeof value !== 'object' || value === null || value instanceof Blob) return true
  return Object.entries(value).every(([key, inner]) => isCleanText(key) && isCleanText(inner))
}
