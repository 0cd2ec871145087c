import type { DecisionRecord } from '#contract/decisions.ts'
import type { QuorumSnapshot } from '#contract/meeting-parts.ts'
import { allows } from '#domain/access/policies.ts'
import { type DecisionKind, groupsStillToAnswer } from '#domain/meetings/decision-rules.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readPartnerSeats } from './ask-partners.ts'
import { groupToAnswerFor } from './ratify.ts'

/** What meetings decided on a case, latest first, with who was there and which partners have confirmed. */
export async function readDecisions({ context }: Handler<'meetings.decisions'>) {
  const work = context.work()
  const rows = await readRows(work)
  const answers = await readRatifications(work)
  const partners = await readPartnerSeats(work)
  const mayRatify = allows('decision.ratify', { roles: rolesOf(work.actor), relation: work.subject.relation })
  const decisions: DecisionRecord[] = []
  for (const { meetingId, onDate, isProvisional, ...row } of rows) {
    const given = answers
      .filter(({ decisionId }) => decisionId === row.id)
      .map(({ decisionId: _, ...answer }) => answer)
    const isOpen = isProvisional && !row.tookEffectAt && !row.lapsedAt
    decisions.push({
      ...row,
      decision: row.decision as DecisionKind,
      state: row.tookEffectAt ? 'IN_EFFECT' : isOpen ? 'PROVISIONAL' : 'LAPSED',
      wasProvisional: isProvisional,
      meeting: { id: meetingId, onDate },
      justifiedBy: row.justifiedBy ?? '',
      agencies: row.agencies as string[],
      questions: row.questions as string[],
      dissent: row.dissent as DecisionRecord['dissent'],
      quorum: row.quorum as QuorumSnapshot,
      ratifications: given,
      waitsFor: isOpen
        ? groupsStillToAnswer(given).map((group) => ({
            group,
            holders: partners
              .filter((seat) => seat.quorumGroup === group)
              .flatMap(({ holders }) => holders.map(({ name }) => name)),
          }))
        : [],
      mayAnswerFor: isOpen && mayRatify ? await groupToAnswerFor(work, given) : null,
    })
  }
  await recordAudit(work, 'decisions-read', work.subject.caseId, { count: decisions.length })
  return { decisions, standing: await readStanding(work) }
}

const readRows = ({ tx, subject }: Work) =>
  tx
    .selectFrom('casebook.decision as decision')
    .innerJoin('casebook.agenda_item as item', 'item.id', 'decision.agenda_item_id')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('casebook.account as decider', 'decider.id', 'decision.decided_by')
    .leftJoin('casebook.account as lead', 'lead.id', 'decision.lead_id')
    .leftJoin('casebook.account as justifier', 'justifier.id', 'decision.justified_by')
    .leftJoin('casebook.meeting as later', 'later.id', 'decision.to_meeting_id')
    .select([
      'decision.id',
      'decision.decision',
      'decision.reason',
      'decision.method',
      'decision.agencies',
      'decision.questions',
      'decision.due_on as dueOn',
      'decision.justification',
      'decision.la_aware_on as laAwareOn',
      'decision.told_by as toldBy',
      'decision.dissent',
      'decision.quorum',
      'decision.is_provisional as isProvisional',
      'decision.took_effect_at as tookEffectAt',
      'decision.lapsed_at as lapsedAt',
      'decision.decided_at as decidedAt',
      'meeting.id as meetingId',
      'meeting.on_date as onDate',
      'later.on_date as toMeetingOn',
      'decider.name as decidedBy',
      'lead.name as lead',
      'justifier.name as justifiedBy',
    ])
    .where('decision.case_id', '=', subject.caseId)
    .orderBy('decision.decided_at', 'desc')
    .execute()

async function readRatifications({ tx, subject }: Work) {
  const rows = await tx
    .selectFrom('casebook.ratification as ratification')
    .innerJoin('casebook.account as account', 'account.id', 'ratification.account_id')
    .select([
      'ratification.decision_id as decisionId',
      'ratification.quorum_group as group',
      'ratification.confirms',
      'ratification.comment',
      'ratification.at',
      'account.name as by',
    ])
    .where('ratification.case_id', '=', subject.caseId)
    .orderBy('ratification.at')
    .execute()
  return rows.map(({ group, ...row }) => ({ ...row, group: group as QuorumGroup }))
}

async function readStanding({ tx, subject }: Work) {
  const item = await tx
    .selectFrom('casebook.agenda_item as item')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select(['meeting.id as meetingId', 'meeting.on_date as onDate'])
    .where('item.case_id', '=', subject.caseId)
    .where('item.outcome', 'is', null)
    .executeTakeFirst()
  return item ?? null
}
