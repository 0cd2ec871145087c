export const datePrecisions = ['DAY', 'MONTH', 'YEAR', 'RANGE', 'BEFORE', 'AFTER', 'UNKNOWN'] as const
type DatePrecision = (typeof datePrecisions)[number]

/**
 * A date as people know it. What was typed is kept and shown; the bounds are ISO dates, so the value can be
 * stored as it is. Null means no bound is known on that side.
 */
export type UncertainDate = {
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: DatePrecision
  /** The writer is not sure, even of what they wrote ("?22 May 2016"). */
  readonly uncertain: boolean
  readonly asTyped: string
}

/** Whether somebody wrote that the date is not known, which is an answer; other words are not a date. */
export const saysNotKnown = (typed: string): boolean =>
  /^(not known|unknown|don[’']?t know|n\/?k|\?+)\.?$/i.test(typed.trim())
