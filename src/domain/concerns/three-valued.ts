/** An answer that may not be known. "Not known" is an answer of its own, never a no. */
export type Known = 'yes' | 'no' | 'not_known'

/** Holds only if all hold; fails as soon as one fails, whatever is not known. */
export const allOf = (...parts: readonly Known[]): Known =>
  parts.includes('no') ? 'no' : parts.includes('not_known') ? 'not_known' : 'yes'

/** Holds as soon as one holds. */
export const anyOf = (...parts: readonly Known[]): Known =>
  parts.includes('yes') ? 'yes' : parts.includes('not_known') ? 'not_known' : 'no'

export const not = (part: Known): Known => (part === 'yes' ? 'no' : part === 'no' ? 'yes' : 'not_known')
