import type { MeetingPerson, MeetingSummary, WaitingConcern } from '#contract/meetings.ts'
import { oversightRoles } from '#domain/access/policies.ts'
import { nextInSchedule } from '#domain/meetings/meeting-schedule.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { subtractWorkingDays, workingDaysBetween } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { chairCandidates, readAttendingSeats } from './holdings.ts'
import { type MeetingRow, meetingColumns } from './meeting-row.ts'

/** A screenful: the meetings of some four years. */
const mostPast = 24

/** Meetings to come, soonest first, and past ones, latest first, with what is on them and what waits for one. */
export async function listMeetings({ context }: Handler<'meetings.list'>) {
  const work = context.work()
  const today = londonDay(work.now)
  const rows = await readRows(work)
  const isPast = ({ status, onDate }: MeetingRow) =>
    status === 'CANCELLED' ? onDate < today : !isStillToOpen(status) && status !== 'IN_SESSION'
  const past = rows.filter(isPast).slice(0, mostPast)
  const coming = rows.filter((row) => !isPast(row)).toReversed()
  const seats = await readAttendingSeats(work, today)
  const chairs = chairCandidates(seats)
  const calendar = { today, holidays: await readHolidays(work) }
  const waiting = await readWaiting(work)
  const summaries = await summariesOf(work, [...coming, ...past])
  await recordAudit(work, 'meetings-listed', null, { count: summaries.length })
  return {
    coming: summaries.slice(0, coming.length),
    past: summaries.slice(coming.length),
    chairs: chairs.map(({ agencyCodes: _, ...person }) => person),
    suggestion: nextInSchedule(
      rows.filter(({ kind, status }) => kind === 'SPRG' && status !== 'CANCELLED'),
      chairs,
      calendar,
    ),
    waiting,
    countsAll: hasOversight(work),
  }
}

export const hasOversight = ({ actor }: Work) =>
  rolesOf(actor).some((role) => oversightRoles.some((each) => each === role))

const readRows = async ({ tx }: Work) =>
  (await tx
    .selectFrom('casebook.meeting as meeting')
    .select(meetingColumns)
    .orderBy('meeting.on_date', 'desc')
    .execute()) as MeetingRow[]

/** What lists and pages say of a meeting. */
export async function summariesOf(work: Work, rows: readonly MeetingRow[]): Promise<MeetingSummary[]> {
  const [settings, holidays, counts] = [await readSettings(work), await readHolidays(work), await countConcerns(work)]
  const people = await readChairs(work, rows)
  const today = Temporal.PlainDate.from(londonDay(work.now))
  return rows.map(({ chairId, deputyId, changedBy: _, changedAt: __, version: ___, ...row }) => {
    const onDate = Temporal.PlainDate.from(row.onDate)
    const papersIn = subtractWorkingDays(onDate, settings.papers_in_days, holidays)
    return {
      ...row,
      chair: people.get(chairId ?? '') ?? null,
      deputy: people.get(deputyId ?? '') ?? null,
      papersInOn: papersIn.toString(),
      packOutOn: subtractWorkingDays(onDate, settings.pack_out_days, holidays).toString(),
      papersDaysLeft: isStillToOpen(row.status) ? workingDaysBetween(today, papersIn, holidays) : null,
      concerns: counts.get(row.id) ?? 0,
    }
  })
}

async function countConcerns({ tx }: Work) {
  const rows = await tx
    .selectFrom('casebook.agenda_item')
    .select(({ fn }) => ['meeting_id', fn.countAll().as('count')])
    .where('concern_id', 'is not', null)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '<>', 'MOVED')]))
    .groupBy('meeting_id')
    .execute()
  return new Map(rows.map(({ meeting_id, count }) => [meeting_id, Number(count)]))
}

/** Chairs by account, with the agencies they come from today. */
async function readChairs(work: Work, rows: readonly MeetingRow[]): Promise<Map<string, MeetingPerson>> {
  const ids = [...new Set(rows.flatMap(({ chairId, deputyId }) => [chairId, deputyId]))].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const accounts = await work.tx.selectFrom('casebook.account').select(['id', 'name']).where('id', 'in', ids).execute()
  const candidates = chairCandidates(await readAttendingSeats(work, londonDay(work.now)))
  return new Map(
    accounts.map(({ id, name }) => {
      const agency = candidates.find(({ accountId }) => accountId === id)?.agency ?? ''
      return [id, { accountId: id, name, agency }]
    }),
  )
}

/** Concerns to be decided that stand on no agenda, and wait for no partner either. */
async function readWaiting({ tx }: Work): Promise<WaitingConcern[]> {
  const rows = await tx
    .selectFrom('casebook.concern as concern')
    .innerJoin('casebook.case_file as file', 'file.id', 'concern.case_id')
    .select(['file.reference', 'file.title'])
    .where('concern.status', '=', 'SCHEDULED')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.agenda_item as item')
            .select('item.id')
            .whereRef('item.concern_id', '=', 'concern.id')
            .where('item.outcome', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.decision as decision')
            .select('decision.id')
            .whereRef('decision.concern_id', '=', 'concern.id')
            .where('decision.took_effect_at', 'is', null)
            .where('decision.lapsed_at', 'is', null),
        ),
      ),
    )
    .orderBy('file.received_on')
    .execute()
  return rows.map(({ reference, title }) => ({ reference: reference ?? '', title }))
}
