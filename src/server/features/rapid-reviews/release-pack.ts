import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { hasReturned } from '#domain/rapid-reviews/cockpit.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { isCollected } from './agency-choices.ts'
import { membersOf } from './issue-requests.ts'
import { lockReview, noReview, refusal, standsElsewhere } from './review-row.ts'

/**
 * Makes every return that is in readable to the members of the agencies asked (hard rule 2). What is withheld stays
 * withheld; what comes in later is released by doing this again.
 */
export async function releasePack({ context, errors }: Handler<'rapidReviews.release'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!isCollected(review.status)) throw errors.REFUSED(standsElsewhere(review))
  const requests = await tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .leftJoin('casebook.return_release as release', 'release.request_id', 'request.id')
    .select(['request.id', 'request.status', 'agency.code', 'release.released_at as releasedAt'])
    .where('request.review_id', '=', review.id)
    .where('request.status', '<>', 'WITHDRAWN')
    .execute()
  const toRelease = requests.filter(
    ({ status, releasedAt }) => hasReturned(status as RequestStatus) && releasedAt === null,
  )
  if (toRelease.length === 0) throw errors.REFUSED(refusal('Nothing has come in that is not released already.'))
  const released = { released_by: actor.id, released_at: now.toString() }
  await tx
    .insertInto('casebook.return_release')
    .values(
      toRelease.map(({ id }) => ({
        partnership_id: actor.partnershipId,
        request_id: id,
        case_id: review.caseId,
        ...released,
      })),
    )
    .execute()
  await tx.updateTable('casebook.rapid_review').set(released).where('id', '=', review.id).execute()
  await recordAudit(work, 'pack-released', review.caseId, { count: toRelease.length })
  const agencies = await membersOf(
    work,
    requests.map(({ code }) => code),
  )
  const members = [...new Set(agencies.flatMap((agency) => agency.members))]
  await tellPeople(context.deps, work, members, { kind: 'pack-released', caseId: review.caseId, path: '/rapid' })
  return { released: toRelease.length }
}
