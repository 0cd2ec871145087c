import type { ActionForm } from '#contract/learning-reviews.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import {
  changeAction,
  columnsOf,
  completed,
  dueIssues,
  lockAction,
  mayComplete,
  notOpen,
  notTheOwner,
  withdrawn,
} from '../actions/keep-actions.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { ownsActions, readPeople, tellOthers } from './people.ts'
import { lockReview, noReview, notYours, type ReviewRow, readAgencies, refusal, runsReview } from './review-row.ts'

/** Agencies of the review, whose members read the case, and those of the partnership's own team. */
export async function agenciesForActions(work: Work, review: ReviewRow) {
  const team = (await readPeople(work)).filter(({ isTeam }) => isTeam)
  return readAgencies(work, [...new Set([...review.agencyCodes, ...team.map(({ agencyCode }) => agencyCode)])])
}

async function reviewToActFrom(work: Work) {
  const review = await lockReview(work)
  if (!review) return { review: null, why: noReview }
  if (!runsReview(work, review)) return { review: null, why: notYours }
  if (review.status === 'AGREED') return { review: null, why: refusal('The review has not been started yet.') }
  if (review.status === 'CLOSED') return { review: null, why: refusal('This learning review is closed.') }
  return { review, why: null }
}

/** Who owns it, checked: an agency of the review or the team, and somebody who sits for that agency. */
async function ownerOf(work: Work, review: ReviewRow, { agencyCode, ownerId }: ActionForm) {
  const agency = (await agenciesForActions(work, review)).find(({ code }) => code === agencyCode)
  const people = (await readPeople(work)).filter((person) => person.agencyCode === agencyCode && ownsActions(person))
  const owner = people.find(({ accountId }) => accountId === ownerId)
  const issue = !agency
    ? { path: ['agencyCode'], message: 'Choose one of the agencies of this review' }
    : ownerId && !owner
      ? { path: ['ownerId'], message: 'Choose somebody of that agency' }
      : null
  return { agencyId: agency?.id ?? '', tell: owner ? [owner] : people, issues: issue ? [issue] : [] }
}

const tellOwner = (deps: MessageDeps, work: Work, { tell }: Awaited<ReturnType<typeof ownerOf>>, dueOn: string) =>
  tellOthers(deps, work, tell, { kind: 'action', dueOn })

/** Adds what is to be done; adding the same again changes nothing. */
export async function addAction({ input, context, errors }: Handler<'learningReviews.addAction'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const { review, why } = await reviewToActFrom(work)
  if (!review) throw errors.REFUSED(why)
  const there = await tx
    .selectFrom('casebook.action')
    .select('id')
    .where('id', '=', input.actionId)
    .where('case_id', '=', review.caseId)
    .executeTakeFirst()
  if (there) return {}
  const owner = await ownerOf(work, review, input)
  const issues = [...owner.issues, ...dueIssues(work, input.dueOn)]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const added = await tx
    .insertInto('casebook.action')
    .values({
      ...columnsOf(input, owner.agencyId),
      partnership_id: actor.partnershipId,
      id: input.actionId,
      case_id: review.caseId,
      review_id: review.id,
      status: 'OPEN',
      completed_on: null,
      added_by: actor.id,
      added_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) throw errors.REFUSED(refusal('Start again.'))
  await recordAudit(work, 'action-added', review.caseId, { on: input.actionId })
  await tellOwner(context.deps, work, owner, input.dueOn)
  return {}
}

export async function saveAction({ input, context, errors }: Handler<'learningReviews.saveAction'>) {
  const work = context.work()
  const { review, why } = await reviewToActFrom(work)
  if (!review) throw errors.REFUSED(why)
  const { row, isStale } = await lockAction(work, input.actionId, input.version)
  if (!row) throw errors.REFUSED(notOpen)
  if (isStale) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'action'))
  const owner = await ownerOf(work, review, input)
  const issues = [...owner.issues, ...(input.dueOn === row.dueOn ? [] : dueIssues(work, input.dueOn))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  await changeAction(work, row.id, columnsOf(input, owner.agencyId))
  await recordAudit(work, 'action-saved', review.caseId, { on: row.id })
  const isHandedOver = input.ownerId !== row.ownerId || input.agencyCode !== row.agencyCode
  if (isHandedOver) await tellOwner(context.deps, work, owner, input.dueOn)
  return {}
}

/** The agency that owns it, or the coordinator, says what was done. */
export async function completeAction({ input, context, errors }: Handler<'learningReviews.completeAction'>) {
  const work = context.work()
  const { row, isStale } = await lockAction(work, input.actionId, input.version)
  if (!row) throw errors.REFUSED(notOpen)
  if (!mayComplete(work, row.agencyCode)) throw errors.REFUSED(notTheOwner)
  if (isStale) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'action'))
  await changeAction(work, row.id, completed(work, input.note))
  await recordAudit(work, 'action-completed', work.subject.caseId, { on: row.id })
  return {}
}

/** An action that is not wanted any more is kept, with the reason. */
export async function withdrawAction({ input, context, errors }: Handler<'learningReviews.withdrawAction'>) {
  const work = context.work()
  const { row, isStale } = await lockAction(work, input.actionId, input.version)
  if (!row) throw errors.REFUSED(notOpen)
  if (isStale) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'action'))
  await changeAction(work, row.id, withdrawn(input.reason))
  await recordAudit(work, 'action-withdrawn', work.subject.caseId, { on: row.id })
  return {}
}
