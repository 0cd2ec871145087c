export type Extension = {
  /** ISO dates. */
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** Given when the return had come, for the questions about it. */
  readonly isForAnswers: boolean
}

/**
 * Whether a return came in time: by the day that was agreed for it. More time to answer questions makes a late return
 * no earlier (process.md section 5, "original on-time status kept").
 */
export function wasOnTime(returnedOn: string, firstDueOn: string, extensions: readonly Extension[]): boolean {
  const due = extensions
    .filter(({ isForAnswers }) => !isForAnswers)
    .reduce((day, { to }) => (to > day ? to : day), firstDueOn)
  return returnedOn <= due
}
