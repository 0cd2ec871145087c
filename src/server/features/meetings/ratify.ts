import { ratificationForm } from '#contract/decisions.ts'
import { type DecisionKind, groupsStillToAnswer, ratificationState } from '#domain/meetings/decision-rules.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { formatDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { addSystemRights } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import type { ConcernRow } from '../concerns/drafts.ts'
import { placeOnAgenda } from './agenda.ts'
import { readPartnerSeats } from './ask-partners.ts'
import { carryOut } from './carry-out.ts'
import { readSuitableMeetings } from './queries.ts'

/**
 * One partner confirms or refuses, in writing, what was decided without a quorum. With the third confirmation the
 * decision takes effect; with one refusal it lapses, and the concern goes to the next suitable meeting.
 */
export async function ratifyDecision({ input, context, errors }: Handler<'meetings.ratify'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const checked = ratificationForm.safeParse(input)
  if (!checked.success) {
    const issues = checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
    throw errors.INVALID({ data: { issues } })
  }
  const concern = await lockConcernOfCase(work)
  const decision = await readOpenDecision(work, input.decisionId)
  if (!decision) throw errors.REFUSED({ data: { reason: 'This decision does not wait for the partners any more.' } })
  const given = await readAnswers(work, decision.id)
  const group = await groupToAnswerFor(work, given)
  if (!group)
    throw errors.REFUSED({ data: { reason: 'Your seats do not speak for a partner that has still to answer.' } })

  await tx
    .insertInto('casebook.ratification')
    .values({
      partnership_id: actor.partnershipId,
      decision_id: decision.id,
      case_id: subject.caseId,
      quorum_group: group,
      confirms: input.confirms,
      comment: input.comment,
      account_id: actor.id,
      at: now.toString(),
    })
    .execute()
  const state = ratificationState([...given, { group, confirms: input.confirms }])
  if (state === 'OPEN') await recordAudit(work, 'decision-confirmed', subject.caseId)
  else {
    // What the three decided together reaches further than the seat of the last of them.
    await addSystemRights(tx)
    if (state === 'LAPSED') await lapse(context.deps, work, concern, decision.id)
    else {
      const reason = `Decided on ${formatDate(decision.onDate)} without a quorum, and confirmed out of the meeting by the three partners. ${decision.reason}`
      const done = await carryOut(context.deps, work, concern, decision.id, reason)
      if (!done.ok) throw errors.REFUSED({ data: { reason: done.reason } })
    }
  }
  return { state }
}

async function lapse(deps: Deps, work: Work, concern: ConcernRow, decisionId: string) {
  const { tx, now, subject } = work
  await tx.updateTable('casebook.decision').set({ lapsed_at: now.toString() }).where('id', '=', decisionId).execute()
  const next = (await readSuitableMeetings(work)).find(({ arePapersOpen }) => arePapersOpen)
  // With no meeting planned the concern waits for one, and the list of meetings says so.
  if (next) await placeOnAgenda(deps, work, concern, next.id)
  await recordAudit(work, 'decision-refused', subject.caseId)
}

const readOpenDecision = async ({ tx, subject }: Work, id: string) => {
  const row = await tx
    .selectFrom('casebook.decision as decision')
    .innerJoin('casebook.agenda_item as item', 'item.id', 'decision.agenda_item_id')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select(['decision.id', 'decision.decision as kind', 'decision.reason', 'meeting.on_date as onDate'])
    .where('decision.id', '=', id)
    .where('decision.case_id', '=', subject.caseId)
    .where('is_provisional', '=', true)
    .where('took_effect_at', 'is', null)
    .where('lapsed_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, kind: row.kind as DecisionKind }
}

async function readAnswers({ tx }: Work, decisionId: string) {
  const rows = await tx
    .selectFrom('casebook.ratification')
    .select(['quorum_group as group', 'confirms'])
    .where('decision_id', '=', decisionId)
    .execute()
  return rows.map(({ group, confirms }) => ({ group: group as QuorumGroup, confirms }))
}

/** The partner that this person's seats speak for, among those that have still to answer. */
export async function groupToAnswerFor(work: Work, given: readonly { readonly group: QuorumGroup }[]) {
  const seats = await readPartnerSeats(work)
  const mine = seats.filter(({ holders }) => holders.some(({ accountId }) => accountId === work.actor.id))
  return groupsStillToAnswer(given).find((group) => mine.some(({ quorumGroup }) => quorumGroup === group)) ?? null
}
