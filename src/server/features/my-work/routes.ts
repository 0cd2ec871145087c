import type { WorkItem } from '#contract/my-work.ts'
import { workingDaysBetween } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { api, type Handler, type Work } from '../../procedure.ts'
import { concernDueDays, readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'

/** What I owe across all cases, worst first: a child who is not safe, then by the day it is due. */
async function list({ context }: Handler<'myWork.list'>): Promise<WorkItem[]> {
  const work = context.work()
  const triages = work.actor.seats.some((seat) => seat.role === 'BM')
  const items = [...(triages ? await toTriage(work) : []), ...(await myDrafts(work))]
  await recordAudit(work, 'work-opened', null, { count: items.length })
  return items.sort(
    (a, b) =>
      Number(b.kind === 'CHILD_NOT_SAFE') - Number(a.kind === 'CHILD_NOT_SAFE') ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  )
}

async function toTriage(work: Work): Promise<WorkItem[]> {
  const holidays = await readHolidays(work)
  const settings = await readSettings(work)
  const today = londonDay(work.now)
  const rows = await work.tx
    .selectFrom('casebook.case_file')
    .select(['reference', 'title', 'received_on', 'child_safe_now'])
    .where('stage', '=', 'RECEIVED')
    .where('reference', 'is not', null)
    .orderBy('received_on')
    .limit(500)
    .execute()
  return rows.map(({ reference, title, received_on, child_safe_now }) => {
    const receivedOn = received_on ?? today
    const { triageBy } = concernDueDays(receivedOn, holidays, settings)
    return {
      kind: child_safe_now === 'no' ? 'CHILD_NOT_SAFE' : 'TRIAGE',
      title,
      reference,
      concernId: null,
      dueOn: triageBy,
      workingDaysLeft: workingDaysBetween(Temporal.PlainDate.from(today), Temporal.PlainDate.from(triageBy), holidays),
      changedAt: receivedOn,
    }
  })
}

async function myDrafts({ tx, actor }: Work): Promise<WorkItem[]> {
  const rows = await tx
    .selectFrom('casebook.case_access as access')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'access.case_id')
    .select(['concern.id', 'concern.changed_at'])
    .where('access.account_id', '=', actor.id)
    .where('access.relation', '=', 'referrer')
    .where('concern.status', '=', 'DRAFT')
    .orderBy('concern.changed_at', 'desc')
    .execute()
  return rows.map(({ id, changed_at }) => ({
    kind: 'FINISH_DRAFT',
    title: 'Case of Concern referral',
    reference: null,
    concernId: id,
    dueOn: null,
    workingDaysLeft: null,
    changedAt: changed_at,
  }))
}

export const myWorkRoutes = { list: api.myWork.list.handler(list) }
