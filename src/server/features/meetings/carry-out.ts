import { type DecisionKind, moveOfDecision } from '#domain/meetings/decision-rules.ts'
import type { Work } from '../../procedure.ts'
import { listAgencies } from '../cases/list-agencies.ts'
import { changeStatus } from '../concerns/change-status.ts'
import type { ConcernRow } from '../concerns/drafts.ts'
import { openIncident } from '../incidents/open-incident.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { placeOnAgenda } from './agenda.ts'

type Done = { readonly ok: true } | { readonly ok: false; readonly reason: string }
type Decision = Awaited<ReturnType<typeof readDecisionRow>>

/** What a decision brings about, once it counts: the concern moves on, and what follows from it begins. */
export async function carryOut(
  deps: MessageDeps,
  work: Work,
  concern: ConcernRow,
  id: string,
  reason: string,
): Promise<Done> {
  const decision = await readDecisionRow(work, id)
  const moved = await changeStatus(work, concern, moveOfDecision[decision.kind], 'CHAIR', reason)
  if (!moved.ok) return moved
  await work.tx
    .updateTable('casebook.decision')
    .set({ took_effect_at: work.now.toString() })
    .where('id', '=', id)
    .execute()
  if (decision.kind === 'ACCEPT') await beginReview(deps, work, concern, decision)
  if (decision.kind === 'SEND_TO_SIN' && decision.laAwareOn) {
    await openIncident(deps, work, concern, { awareOn: decision.laAwareOn, toldBy: decision.toldBy })
  }
  // While no later meeting is planned the concern waits for one, and the list of meetings says so.
  if (decision.kind === 'DEFER' && decision.toMeetingId) return placeOnAgenda(deps, work, concern, decision.toMeetingId)
  return { ok: true }
}

async function readDecisionRow({ tx }: Work, id: string) {
  const { kind, agencies, questions, ...row } = await tx
    .selectFrom('casebook.decision')
    .select([
      'id',
      'decision as kind',
      'method',
      'agencies',
      'questions',
      'lead_id as leadId',
      'due_on as dueOn',
      'to_meeting_id as toMeetingId',
      'la_aware_on as laAwareOn',
      'told_by as toldBy',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, kind: kind as DecisionKind, agencies: agencies as string[], questions: questions as string[] }
}

/** An accepted concern becomes a learning review; whoever takes part reads the case from now on. */
async function beginReview(deps: MessageDeps, work: Work, concern: ConcernRow, decision: Decision) {
  const { tx, actor } = work
  await tx
    .insertInto('casebook.learning_review')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: concern.caseId,
      concern_id: concern.id,
      decision_id: decision.id,
      status: 'AGREED',
      method: decision.method ?? '',
      questions: JSON.stringify(decision.questions),
      lead_id: decision.leadId,
      due_on: decision.dueOn,
    })
    .execute()
  const own = decision.leadId ? await memberAgenciesOf(work, decision.leadId) : []
  await listAgencies(work, [...new Set([...decision.agencies, ...own])])
  const lead = decision.leadId ? [decision.leadId] : []
  await tellPeople(deps, work, lead, { kind: 'review-lead', caseId: concern.caseId, dueOn: decision.dueOn, path: '' })
}

/** A member leads by the seat of their agency, which has to see the case for that. */
async function memberAgenciesOf({ tx, now }: Work, accountId: string) {
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  const rows = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select('agency.code')
    .where('holding.account_id', '=', accountId)
    .where('seat.role', '=', 'MEMBER')
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .execute()
  return rows.map(({ code }) => code)
}
