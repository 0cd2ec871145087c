export const clockStatuses = [
  'RUNNING',
  'DUE_SOON',
  'DUE_TODAY',
  'LATE',
  'MET',
  'MET_LATE',
  'CANCELLED',
  'EXTENDED',
] as const
export type ClockStatus = (typeof clockStatuses)[number]

/** Whether it has stopped or is not needed any more: nothing can make it late from here. */
export const isOver = (status: ClockStatus): boolean =>
  status === 'MET' || status === 'MET_LATE' || status === 'CANCELLED'

type ClockFacts = {
  /** ISO dates. */
  readonly dueOn: string
  readonly stoppedOn: string | null
  readonly cancelledOn?: string | null
  /** A later day that was granted for a local limit: it counts instead, and the first stays to be seen. */
  readonly extendedTo?: string | null
  readonly today: string
  /** The limit's length and what is left of it, in working days; of the later day where more time was given. */
  readonly length: number
  readonly daysLeft: number
}

/** How a clock stands (clocks.md section 5). Lateness is counted by date, also over a weekend. */
export function clockStatus({
  dueOn,
  stoppedOn,
  cancelledOn = null,
  extendedTo = null,
  today,
  length,
  daysLeft,
}: ClockFacts): ClockStatus {
  const countsUntil = extendedTo ?? dueOn
  if (stoppedOn !== null) return stoppedOn > countsUntil ? 'MET_LATE' : 'MET'
  if (cancelledOn !== null) return 'CANCELLED'
  if (today > countsUntil) return 'LATE'
  if (today === countsUntil) return 'DUE_TODAY'
  if (daysLeft <= (length <= 5 ? 2 : 3)) return 'DUE_SOON'
  return extendedTo === null ? 'RUNNING' : 'EXTENDED'
}
