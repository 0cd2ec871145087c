import { sql } from 'kysely'
import type { WorkItem } from '#contract/my-work.ts'
import type { WorkKind } from '#domain/my-work/work-kinds.ts'
import { type Desk, owed } from './owed.ts'

/** Learning reviews that are not over, with what tells whose turn it is. */
async function openReviews({ tx }: Desk) {
  return tx
    .selectFrom('casebook.learning_review as review')
    .innerJoin('casebook.case_file as file', 'file.id', 'review.case_id')
    .select([
      'review.id',
      'review.case_id as caseId',
      'review.lead_id as leadId',
      'review.due_on as dueOn',
      'review.findings_ready_on as findingsReadyOn',
      'file.reference',
      'file.title',
      'file.stage',
      ({ selectFrom }) =>
        selectFrom('casebook.concern as concern')
          .select('concern.changed_at')
          .whereRef('concern.id', '=', 'review.concern_id')
          .as('changedAt'),
      ({ selectFrom }) =>
        selectFrom('casebook.action as action')
          .select(sql<boolean>`count(*) > 0`.as('any'))
          .whereRef('action.case_id', '=', 'review.case_id')
          .where('action.status', '=', 'OPEN')
          .where('action.rapid_review_id', 'is', null)
          .as('hasOpenActions'),
    ])
    .where('review.closed_on', 'is', null)
    .execute()
}

/** What each step of a learning review asks of whom. */
export async function workOfReviews(desk: Desk): Promise<WorkItem[]> {
  const reviews = await openReviews(desk)
  const steps = reviews.flatMap(({ stage, leadId, findingsReadyOn, hasOpenActions, changedAt, ...review }) => {
    const kinds: WorkKind[] = []
    if (stage === 'ACCEPTED' && desk.holds('COORD')) kinds.push('START_REVIEW')
    if (stage === 'IN_REVIEW' && leadId === desk.actor.id) kinds.push('LEAD_REVIEW')
    if (stage === 'IN_REVIEW' && findingsReadyOn && desk.holds('CHAIR')) kinds.push('AGREE_FINDINGS')
    if (stage === 'FINDINGS' && desk.holds('COORD')) kinds.push('SHARE_FINDINGS')
    if (stage === 'LEARNING' && !hasOpenActions && desk.holds('BM')) kinds.push('CLOSE_REVIEW')
    return kinds.map((kind) => owed(desk, kind, { ...review, since: changedAt ?? '' }))
  })
  return [...steps, ...(await notesOwed(desk)), ...(await actionsOwed(desk))]
}

/** Notes that an agency I sit for has not sent, where the review is under way. */
async function notesOwed(desk: Desk) {
  const { tx } = desk
  const rows = await tx
    .selectFrom('casebook.learning_review as review')
    .innerJoin('casebook.case_file as file', 'file.id', 'review.case_id')
    .innerJoin('casebook.decision as decision', 'decision.id', 'review.decision_id')
    .innerJoin('casebook.agency as agency', (join) => join.on(sql<boolean>`decision.agencies ? agency.code`))
    .select(['file.reference', 'file.title', 'review.due_on as dueOn', 'review.started_on as since'])
    .distinct()
    .where('review.status', '=', 'IN_PROGRESS')
    .where(sql<boolean>`agency.id = any (casebook.member_agencies())`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.review_note as note')
            .select('note.review_id')
            .whereRef('note.review_id', '=', 'review.id')
            .whereRef('note.agency_id', '=', 'agency.id')
            .where('note.sent_at', 'is not', null),
        ),
      ),
    )
    .execute()
  return rows.map(({ since, ...row }) => owed(desk, 'WRITE_NOTES', { ...row, since: since ?? desk.today }))
}

/** Open actions of mine, or of an agency I sit for where nobody is named. */
async function actionsOwed(desk: Desk) {
  const rows = await desk.tx
    .selectFrom('casebook.action as action')
    .innerJoin('casebook.case_file as file', 'file.id', 'action.case_id')
    .select([
      'file.reference',
      'file.title',
      'action.due_on as dueOn',
      'action.added_at as since',
      'action.rapid_review_id as rapidReviewId',
    ])
    .where('action.status', '=', 'OPEN')
    .where((eb) =>
      eb.or([
        eb('action.owner_id', '=', desk.actor.id),
        eb.and([eb('action.owner_id', 'is', null), sql<boolean>`action.agency_id = any (casebook.member_agencies())`]),
      ]),
    )
    .execute()
  return rows.map(({ rapidReviewId, ...row }) => owed(desk, rapidReviewId ? 'DO_REVIEW_ACTION' : 'DO_ACTION', row))
}
