import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import { type ClockStatus, clockStatus } from '#domain/time/clock-status.ts'
import { addWorkingDays, type Holidays, workingDaysBetween } from '#domain/time/working-days.ts'
import { awaitsTriage, type ConcernStatus } from './concern-status.ts'

type Transition = { readonly to: ConcernStatus; readonly onDate: string }
type Calendar = {
  /** Today, ISO. */
  readonly today: string
  readonly holidays: Holidays
  readonly settings: Pick<PartnershipSettings, 'triage_days'>
}

type WaitingSpan = {
  readonly from: string
  /** Null while the answer is awaited. */
  readonly to: string | null
  readonly workingDays: number
}

export type TriageClock = {
  /** ISO: the day of receipt, or of the last reopening. */
  readonly startedOn: string
  readonly dueOn: string
  /** The day the route was decided, or the concern withdrawn; null while it waits for that. */
  readonly stoppedOn: string | null
  readonly status: ClockStatus
  /** Working days to the due day, as it stands today or stood when the clock stopped; negative when late. */
  readonly daysLeft: number
  /** Working days since the start that were spent waiting for "more information". They do not move the due day. */
  readonly waitingDays: number
  readonly waitingSpans: readonly WaitingSpan[]
}

/**
 * The triage clock of a concern (COC_TRIAGE), from its moves in order. It is never paused: time spent waiting for the referrer is
 * shown beside it (process.md section 2). Null for a concern that was never received.
 */
export function triageClock(
  transitions: readonly Transition[],
  { today, holidays, settings }: Calendar,
): TriageClock | null {
  const began = transitions.findLastIndex(({ to }, index) => awaitsTriage(to) && !isInTriage(transitions[index - 1]))
  const start = transitions[began]
  if (!start) return null
  const since = transitions.slice(began)
  const startedOn = start.onDate
  const stoppedOn = since.find(({ to }) => !awaitsTriage(to))?.onDate ?? null
  const dueOn = addWorkingDays(Temporal.PlainDate.from(startedOn), settings.triage_days, holidays).toString()
  const daysLeft = daysBetween(stoppedOn ?? today, dueOn, holidays)
  const waitingSpans = spansOfWaiting(since, today, holidays)
  return {
    startedOn,
    dueOn,
    stoppedOn,
    status: clockStatus({ dueOn, stoppedOn, today, length: settings.triage_days, daysLeft }),
    daysLeft,
    waitingDays: waitingSpans.reduce((sum, { workingDays }) => sum + workingDays, 0),
    waitingSpans,
  }
}

const isInTriage = (transition: Transition | undefined) => transition !== undefined && awaitsTriage(transition.to)

const spansOfWaiting = (transitions: readonly Transition[], today: string, holidays: Holidays): WaitingSpan[] =>
  transitions.flatMap(({ to: status, onDate: from }, index) => {
    if (status !== 'INFO_NEEDED') return []
    const to = transitions[index + 1]?.onDate ?? null
    return [{ from, to, workingDays: daysBetween(from, to ?? today, holidays) }]
  })

function daysBetween(from: string, to: string, holidays: Holidays): number {
  const days = workingDaysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to), holidays)
  // Counted backwards, none is -0.
  return days === 0 ? 0 : days
}
