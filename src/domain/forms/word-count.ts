export type WordGuidance = {
  readonly count: number
  /** Only "over" keeps a form from being submitted; the others are advice. */
  readonly level: 'empty' | 'short' | 'right' | 'near' | 'over'
  readonly text: string
}

/** Counts what a reader would call words: a dash standing alone is none, "well-being" is one. */
export function countWords(text: string): number {
  // Each match starts at a letter or digit and runs to the next space, so the text is read once.
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Says how an answer stands against the length asked for. */
export function wordGuidance(text: string, { min, max }: { min?: number; max?: number }): WordGuidance {
  const count = countWords(text)
  const soFar = count === 1 ? '1 word' : `${count} words`
  if (max !== undefined && count > max) {
    const over = count - max
    return { count, level: 'over', text: `${soFar}: ${over === 1 ? '1 word' : `${over} words`} too many` }
  }
  if (count === 0) return { count, level: 'empty', text: aim(min, max) }
  if (min !== undefined && count < min) return { count, level: 'short', text: `${soFar}. ${aim(min, max)}` }
  // From nine tenths of the limit on, the writer should know what is left.
  if (max !== undefined && count >= max * 0.9) return { count, level: 'near', text: `${soFar}, ${max - count} left` }
  return { count, level: 'right', text: soFar }
}

function aim(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `Aim for ${min} to ${max} words`
  if (min !== undefined) return `Aim for at least ${min} words`
  return max === undefined ? '' : `Up to ${max} words`
}
