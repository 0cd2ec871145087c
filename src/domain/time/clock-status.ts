export const clockStatuses = ['RUNNING', 'DUE_SOON', 'DUE_TODAY', 'LATE', 'MET', 'MET_LATE'] as const
export type ClockStatus = (typeof clockStatuses)[number]

type ClockFacts = {
  /** ISO dates. */
  readonly dueOn: string
  readonly stoppedOn: string | null
  readonly today: string
  /** The limit's length and what is left of it, in working days. */
  readonly length: number
  readonly daysLeft: number
}

/** How a clock stands (clocks.md section 5). Lateness is counted by date, also over a weekend. */
export function clockStatus({ dueOn, stoppedOn, today, length, daysLeft }: ClockFacts): ClockStatus {
  if (stoppedOn !== null) return stoppedOn > dueOn ? 'MET_LATE' : 'MET'
  if (today > dueOn) return 'LATE'
  if (today === dueOn) return 'DUE_TODAY'
  return daysLeft <= (length <= 5 ? 2 : 3) ? 'DUE_SOON' : 'RUNNING'
}
