export type Extension = {
  /** ISO dates. */
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

/**
 * Whether a return came in time: by the day that was agreed when it came. More time to answer questions, given
 * afterwards, makes a late return no earlier (process.md section 5, "original on-time status kept").
 */
export function wasOnTime(returnedOn: string, firstDueOn: string, extensions: readonly Extension[]): boolean {
  const due = extensions
    .filter(({ at }) => at.slice(0, 10) <= returnedOn)
    .reduce((day, { to }) => (to > day ? to : day), firstDueOn)
  return returnedOn <= due
}
