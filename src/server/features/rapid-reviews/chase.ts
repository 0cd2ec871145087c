import { isOwed, isWaitedFor, type RequestStatus } from '#domain/information-requests/request-status.ts'
import { awaitsSending } from '#domain/rapid-reviews/rapid-review-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { membersOf } from './issue-requests.ts'
import { lockReview, noReview, refusal, standsElsewhere } from './review-row.ts'

/** Writes to every agency that is late, or to one that is waited for; to none twice on a day. */
export async function chase({ input, context, errors }: Handler<'rapidReviews.chase'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!awaitsSending(review.status)) throw errors.REFUSED(standsElsewhere(review))
  const today = londonDay(now)
  let query = tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .select(['request.id', 'request.status', 'request.due_on as dueOn', 'request.chased_on as chasedOn', 'agency.code'])
    .where('request.review_id', '=', review.id)
  query = input.requestId ? query.where('request.id', '=', input.requestId) : query.where('request.due_on', '<', today)
  // What is asked about a return that has come in is chased on purpose, one by one: the return itself is not late.
  const isToChase = input.requestId ? isWaitedFor : isOwed
  const owed = (await query.orderBy('agency.position').execute()).filter(({ status }) =>
    isToChase(status as RequestStatus),
  )
  const toChase = owed.filter(({ chasedOn }) => chasedOn !== today)
  if (toChase.length === 0) {
    throw errors.REFUSED(refusal(owed.length > 0 ? 'Chased today already. Try again tomorrow.' : 'No return is late.'))
  }
  const [chased, notReached]: [string[], string[]] = [[], []]
  const agencies = await membersOf(
    work,
    toChase.map(({ code }) => code),
  )
  for (const { id, code, dueOn } of toChase) {
    const agency = agencies.find((each) => each.code === code)
    await tx
      .updateTable('casebook.information_request')
      .set({ chased_on: today, chased_by: actor.id })
      .where('id', '=', id)
      .execute()
    await recordAudit(work, 'request-chased', review.caseId, { on: id })
    const news = { kind: 'request-chased', caseId: review.caseId, dueOn, path: `/requests/${id}` } as const
    await tellPeople(context.deps, work, agency?.members ?? [], news)
    const list = agency && agency.members.length > 0 ? chased : notReached
    list.push(agency?.shortName ?? code)
  }
  return { chased, notReached }
}
