import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import {
  changeAction,
  columnsOf,
  dueIssues,
  insertAction,
  lockAction,
  notOpen,
  ownerOf,
} from '../actions/keep-actions.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { readPeople, tellOthers } from './people.ts'
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

const tellOwner = (deps: MessageDeps, work: Work, { tell }: Awaited<ReturnType<typeof ownerOf>>, dueOn: string) =>
  tellOthers(deps, work, tell, { kind: 'action', dueOn })

/** Adds what is to be done; adding the same again changes nothing. */
export async function addAction({ input, context, errors }: Handler<'learningReviews.addAction'>) {
  const work = context.work()
  const { review, why } = await reviewToActFrom(work)
  if (!review) throw errors.REFUSED(why)
  const there = await work.tx
    .selectFrom('casebook.action')
    .select('id')
    .where('id', '=', input.actionId)
    .where('case_id', '=', review.caseId)
    .executeTakeFirst()
  if (there) return {}
  const owner = await ownerOf(work, await agenciesForActions(work, review), input)
  const issues = [...owner.issues, ...dueIssues(work, input.dueOn)]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  if (!(await insertAction(work, input, owner.agencyId, { review_id: review.id }))) {
    throw errors.REFUSED(refusal('Start again.'))
  }
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
  const owner = await ownerOf(work, await agenciesForActions(work, review), input)
  const issues = [...owner.issues, ...(input.dueOn === row.dueOn ? [] : dueIssues(work, input.dueOn))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  await changeAction(work, row.id, columnsOf(input, owner.agencyId))
  await recordAudit(work, 'action-saved', review.caseId, { on: row.id })
  const isHandedOver = input.ownerId !== row.ownerId || input.agencyCode !== row.agencyCode
  if (isHandedOver) await tellOwner(context.deps, work, owner, input.dueOn)
  return {}
}
