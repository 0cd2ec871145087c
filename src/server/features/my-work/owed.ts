import type { WorkItem } from '#contract/my-work.ts'
import type { WorkKind } from '#domain/my-work/work-kinds.ts'
import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import { addWorkingDays, type Holidays, workingDaysBetween } from '#domain/time/working-days.ts'
import { londonDay } from '../../deps.ts'
import { rolesOf, type Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'

/** What every question about work and clocks needs: who asks, today, and how this partnership counts. */
export type Desk = Work & {
  readonly today: string
  readonly holidays: Holidays
  readonly settings: PartnershipSettings
  holds(...roles: readonly string[]): boolean
  /** ISO date. */
  after(day: string, workingDays: number): string
  daysLeft(day: string): number
}

export async function sitDown(work: Work): Promise<Desk> {
  const holidays = await readHolidays(work)
  const settings = await readSettings(work)
  const today = londonDay(work.now)
  const held = rolesOf(work.actor)
  return {
    ...work,
    today,
    holidays,
    settings,
    holds: (...roles) => held.some((role) => roles.includes(role)),
    after: (day, workingDays) => addWorkingDays(Temporal.PlainDate.from(day), workingDays, holidays).toString(),
    daysLeft: (day) => workingDaysBetween(Temporal.PlainDate.from(today), Temporal.PlainDate.from(day), holidays),
  }
}

type Facts = {
  readonly title: string
  readonly since: string
  readonly reference?: string | null
  readonly concernId?: string
  readonly meetingId?: string
  readonly requestId?: string
  readonly dueOn?: string | null
}

/** One item of My work. */
export const owed = (desk: Desk, kind: WorkKind, { dueOn = null, ...facts }: Facts): WorkItem => ({
  kind,
  title: facts.title,
  reference: facts.reference ?? null,
  concernId: facts.concernId ?? null,
  meetingId: facts.meetingId ?? null,
  requestId: facts.requestId ?? null,
  dueOn,
  workingDaysLeft: dueOn === null ? null : desk.daysLeft(dueOn),
  since: facts.since,
})
