import { workingDaysBetween } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { concernOfCase, lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { consultationsOf } from './consultations.ts'
import { endConsultationWhenAllIn } from './end-consultation.ts'

/** What I was asked about this case, and what I said. */
export async function readMyConsultations({ context }: Handler<'triage.myConsultations'>) {
  const work = context.work()
  const concern = await concernOfCase(work)
  const mine = await consultationsOf(work, concern.id).where('consultation.account_id', '=', work.actor.id).execute()
  await recordAudit(work, 'views-opened', work.subject.caseId, { count: mine.length })
  const holidays = await readHolidays(work)
  const today = Temporal.PlainDate.from(londonDay(work.now))
  return mine.map(({ accountId: _, name: __, ...consultation }) => ({
    ...consultation,
    daysLeft: workingDaysBetween(today, Temporal.PlainDate.from(consultation.dueOn), holidays),
  }))
}

/** Gives the view that I was asked for. With the last view in, the concern goes back to triage. */
export async function giveView({ input, context, errors }: Handler<'triage.giveView'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const concern = await lockConcernOfCase(work)
  const asked = await tx
    .selectFrom('casebook.consultation')
    .select(['id', 'asked_by', 'ended_at', 'answered_at'])
    .where('id', '=', input.consultationId)
    .where('concern_id', '=', concern.id)
    .where('account_id', '=', actor.id)
    .executeTakeFirst()
  const reason = whyNot(asked)
  if (!asked || reason) throw errors.REFUSED({ data: { reason: reason ?? '' } })

  const at = now.toString()
  await tx
    .updateTable('casebook.consultation')
    .set({ view: input.view, answered_at: at, ended_at: at })
    .where('id', '=', asked.id)
    .execute()
  const news = { kind: 'view-given', caseId: concern.caseId, path: '/triage' } as const
  await tellPeople(context.deps, work, [asked.asked_by], news)
  await recordAudit(work, 'view-given', concern.caseId)
  await endConsultationWhenAllIn({ tx, partnershipId: actor.partnershipId, now }, concern.id)
  return { at }
}

function whyNot(asked: { ended_at: string | null; answered_at: string | null } | undefined) {
  if (!asked) return 'You were not asked for your view here.'
  if (asked.answered_at) return 'You have given your view already.'
  return asked.ended_at ? 'The time for views is over. If yours matters still, write to the Business Manager.' : null
}
