import { addCalendarMonths } from '#domain/time/calendar-months.ts'
import { addWorkingDays, type Holidays, isWorkingDay } from '#domain/time/working-days.ts'

type Candidate = { readonly accountId: string; readonly agency: string }
type Planned = {
  /** ISO. */
  readonly onDate: string
  readonly startsAt: string
  readonly place: string
  readonly chairId: string | null
}

/** Six meetings a year (SPRG_CYCLE). */
const monthsBetween = 2

/**
 * What the form for the next meeting begins with: two months after the last, on a working day, at the same hour and
 * place. The chair rotates (roles.md section 6): whoever's agency chaired longest ago comes next. Empty where nothing
 * can be said.
 */
export function nextInSchedule(
  planned: readonly Planned[],
  candidates: readonly Candidate[],
  { today, holidays }: { readonly today: string; readonly holidays: Holidays },
) {
  const last = planned.toSorted((a, b) => b.onDate.localeCompare(a.onDate))[0]
  const agencyOf = (chairId: string | null) => candidates.find(({ accountId }) => accountId === chairId)?.agency
  const lastTurnOf = ({ agency }: Candidate) =>
    planned
      .filter(({ chairId }) => agencyOf(chairId) === agency)
      .reduce((on, each) => (each.onDate > on ? each.onDate : on), '')
  const byTurn = candidates.toSorted((a, b) => lastTurnOf(a).localeCompare(lastTurnOf(b)))
  const chair = byTurn[0]
  const deputy = byTurn.find(({ agency }) => agency !== chair?.agency) ?? byTurn[1]
  const onDate = last
    ? workingDayFrom(addCalendarMonths(Temporal.PlainDate.from(last.onDate), monthsBetween), holidays)
    : ''
  return {
    onDate: onDate >= today ? onDate : '',
    startsAt: last?.startsAt ?? '',
    place: last?.place ?? '',
    chairId: chair?.accountId ?? '',
    deputyId: deputy?.accountId ?? '',
  }
}

const workingDayFrom = (day: Temporal.PlainDate, holidays: Holidays) =>
  (isWorkingDay(day, holidays) ? day : addWorkingDays(day, 1, holidays)).toString()

/** What keeps a meeting from being held on a day, in words for its field; null when it may be. */
export function meetingDayProblem(
  onDate: string,
  { today, holidays }: { readonly today: string; readonly holidays: Holidays },
): string | null {
  if (onDate < today) return 'This day is past: choose a day to come'
  return isWorkingDay(Temporal.PlainDate.from(onDate), holidays)
    ? null
    : 'This is a weekend or a bank holiday: choose a working day'
}
