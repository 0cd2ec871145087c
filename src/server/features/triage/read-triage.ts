import type { Triage } from '#contract/triage.ts'
import { allows } from '#domain/access/policies.ts'
import type { ConcernStatus } from '#domain/concerns/concern-status.ts'
import { awaitsTriage } from '#domain/concerns/concern-status.ts'
import { notifiesHarmInCare } from '#domain/concerns/threshold-tests.ts'
import { withWhatTheReferrerChose } from '#domain/concerns/triage-form.ts'
import { triageClock } from '#domain/concerns/waiting.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { concernOfCase } from '../concerns/concern-of-case.ts'
import { movesOpen } from '../concerns/role-for-move.ts'
import { letterOwedSince } from '../correspondence/letters-owed.ts'
import { readThread } from '../correspondence/read-thread.ts'
import { type Desk, sitDown } from '../my-work/owed.ts'
import { readMeetingChoices } from './choose-meeting.ts'
import { consultationsOf } from './consultations.ts'
import { readConsultees } from './consultees.ts'
import { readReferralFacts } from './referral-facts.ts'
import { readRecord } from './triage-record.ts'

/** Everything the triage page of a case shows, in one answer. */
export async function readTriage({ context }: Handler<'triage.get'>): Promise<Triage> {
  const work = context.work()
  const desk = await sitDown(work)
  const concern = await concernOfCase(work)
  const record = await readRecord(work, concern.id)
  const thread = await readThread(work, concern.id)
  const moves = movesOpen(work, concern.status)
  const mayTell = allows('triage.write', { roles: rolesOf(work.actor), relation: work.subject.relation })
  const consultees = await readConsultees(work)
  await recordAudit(work, 'triage-opened', work.subject.caseId)
  return {
    ...(await readClocks(desk, concern.id)),
    ...(await readSource(work)),
    moves: [...moves],
    mayWrite: awaitsTriage(concern.status) && mayTell,
    mayTell,
    answers: { ...withWhatTheReferrerChose(record.answers, concern.answers) },
    decided: awaitsTriage(concern.status) ? null : await readDecision(work, record),
    referral: await readReferralFacts(work, concern),
    harmOfLookedAfterWithoutAbuse: notifiesHarmInCare(desk.settings),
    thread,
    letter: {
      owedSince: await letterOwedSince(work, concern.id),
      lastSentAt: thread.findLast(({ kind }) => kind === 'LETTER')?.at ?? null,
    },
    consultations: await readConsultations(desk, concern.id, consultees),
    consultees: moves.includes('consult') ? consultees.map(({ role: _, ...consultee }) => consultee) : [],
    consultationDueOn: desk.after(desk.today, desk.settings.consultation_days),
    meetings: await readMeetingChoices(work),
    partnerAgencies: await readPartnerAgencies(work),
  }
}

async function readClocks(desk: Desk, concernId: string) {
  const { tx, today, holidays, settings } = desk
  const concern = await tx
    .selectFrom('casebook.concern as concern')
    .leftJoin('casebook.account as account', 'account.id', 'concern.acknowledged_by')
    .select(['concern.status', 'triage_from as from', 'acknowledged_at as at', 'account.name as by'])
    .where('concern.id', '=', concernId)
    .executeTakeFirstOrThrow()
  const transitions = await tx
    .selectFrom('casebook.concern_transition')
    .select(['to_status as to', 'on_date as onDate'])
    .where('concern_id', '=', concernId)
    .orderBy('id')
    .execute()
  const clock = triageClock(transitions as { to: ConcernStatus; onDate: string }[], { today, holidays, settings })
  const receivedOn = concern.from ?? today
  const acknowledgeBy = desk.after(receivedOn, settings.acknowledge_days)
  const status = concern.status as ConcernStatus
  const acknowledged = concern.at ? { at: concern.at, by: concern.by ?? '' } : null
  return {
    status,
    receivedOn,
    acknowledgeBy,
    acknowledgeDaysLeft: acknowledged || !awaitsTriage(status) ? null : desk.daysLeft(acknowledgeBy),
    acknowledged,
    clock,
  }
}

async function readSource({ tx, subject }: Work) {
  const { childSafeNow, name, agencyName } = await tx
    .selectFrom('casebook.case_file as file')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'file.id')
    .innerJoin('casebook.account as account', 'account.id', 'concern.submitted_by')
    .leftJoin('casebook.agency as agency', 'agency.code', 'file.agency_code')
    .select(['file.child_safe_now as childSafeNow', 'account.name', 'agency.name as agencyName'])
    .where('file.id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  return { childSafeNow, referrer: { name, agencyName: agencyName ?? '' } }
}

async function readDecision({ tx }: Work, { decidedAt, decidedBy }: Awaited<ReturnType<typeof readRecord>>) {
  if (!decidedAt || !decidedBy) return null
  const account = tx.selectFrom('casebook.account').select('name').where('id', '=', decidedBy)
  return { at: decidedAt, by: (await account.executeTakeFirst())?.name ?? '' }
}

async function readConsultations(
  desk: Desk,
  concernId: string,
  consultees: Awaited<ReturnType<typeof readConsultees>>,
) {
  const rows = await consultationsOf(desk, concernId).execute()
  return rows.map((row) => {
    // Somebody who has left the group since has no seat any more.
    const { seat = '', agency = '' } = consultees.find(({ accountId }) => accountId === row.accountId) ?? {}
    return { ...row, seat, agency, daysLeft: desk.daysLeft(row.dueOn) }
  })
}

async function readPartnerAgencies({ tx }: Work) {
  const rows = await tx
    .selectFrom('casebook.agency')
    .select('code')
    .where('quorum_group', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map(({ code }) => code)
}
