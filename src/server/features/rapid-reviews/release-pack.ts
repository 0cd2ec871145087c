import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { hasReturned } from '#domain/rapid-reviews/cockpit.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { latestReleasedAt } from '../information-requests/latest-release.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { isCollected } from './agency-choices.ts'
import { membersOf } from './issue-requests.ts'
import { lockReview, noReview, refusal, standsElsewhere } from './review-row.ts'

/**
 * Makes every return that is in readable to the members of the agencies asked (hard rule 2). What is withheld stays
 * withheld; what comes in later, a new version of a released return as well, is released by doing this again.
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
    .select([
      'request.id',
      'request.status',
      'request.return_number as returnNumber',
      'agency.code',
      latestReleasedAt.as('releasedAt'),
    ])
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
      toRelease.map(({ id, returnNumber }) => ({
        partnership_id: actor.partnershipId,
        request_id: id,
        case_id: review.caseId,
        up_to_number: returnNumber,
        ...released,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'request_id'])
        .doUpdateSet(({ ref }) => ({ ...released, up_to_number: ref('excluded.up_to_number') })),
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
