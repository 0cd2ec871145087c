import type { WorkItem } from '#contract/my-work.ts'
import type { ClockCode } from '#domain/clocks/clock.ts'
import { isSettled, type RequestStatus } from '#domain/information-requests/request-status.ts'
import type { WorkKind } from '#domain/my-work/work-kinds.ts'
import { isLate } from '#domain/rapid-reviews/cockpit.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { readRunners } from '../rapid-reviews/runners.ts'
import { type Desk, owed } from './owed.ts'
import { partnersSpokenFor } from './partners-spoken-for.ts'

const openReviews = ({ tx }: Desk) =>
  tx
    .selectFrom('casebook.rapid_review as review')
    .innerJoin('casebook.case_file as file', 'file.id', 'review.case_id')
    .select([
      'review.id',
      'review.case_id as caseId',
      'review.status',
      'review.round',
      'review.coordinator_id as coordinatorId',
      'review.chair_id as chairId',
      'review.opened_at as openedAt',
      'review.changed_at as changedAt',
      'file.reference',
      'file.title',
      ({ selectFrom }) =>
        selectFrom('casebook.panel_letter as letter')
          .select(({ fn }) => fn.max('letter.reply_due_on').as('dueOn'))
          .whereRef('letter.review_id', '=', 'review.id')
          .where('letter.replied_on', 'is', null)
          .as('replyDueOn'),
    ])
    .where('review.status', '!=', 'CLOSED')
    .$narrowType<{ status: RapidReviewStatus }>()
    .execute()
type Review = Awaited<ReturnType<typeof openReviews>>[number]

/** What a Rapid Review asks of its coordinator and chair, the Executive Group and the Business Manager. */
export async function workOfRapidReviews(desk: Desk): Promise<WorkItem[]> {
  if (!desk.holds('BM', 'COORD', 'CHAIR', 'EXEC')) return []
  const reviews = await openReviews(desk)
  if (reviews.length === 0) return []
  const dueDates = await dueDatesOf(desk)
  const requests = await requestsOf(desk)
  const unsigned = await awaitingMySignature(desk)
  const runnersOf = await readRunners(desk)
  const runs = (review: Review) => runnersOf(review).includes(desk.actor.id)
  return reviews.flatMap((review) => {
    const mine = requests.filter(({ reviewId }) => reviewId === review.id)
    const facts = { reference: review.reference, since: review.changedAt ?? review.openedAt }
    const due = (code: ClockCode) => dueDates.get(`${review.id} ${code}`) ?? null
    const steps = [
      ...(runs(review) ? coordinatorsSteps(review, mine, desk.today, due) : []),
      ...(chairs(desk, review) && review.status === 'COLLATED' ? [step('HOLD_REVIEW_MEETING', due('RR_MEETING'))] : []),
      ...(chairs(desk, review) && review.status === 'RECONSIDER' ? [step('ANSWER_PANEL', review.replyDueOn)] : []),
      ...(unsigned.has(review.id) && review.status === 'DRAFTED' ? [step('SIGN_REVIEW', due('RR_SIGNOFF'))] : []),
      ...(desk.holds('BM') && review.status === 'PANEL_RESPONDED' ? [step('CLOSE_RAPID_REVIEW', null)] : []),
    ]
    return steps.map(({ kind, dueOn, note }) =>
      owed(desk, kind, { ...facts, dueOn, title: note ? `${review.title} (${note})` : review.title }),
    )
  })
}

type Step = { readonly kind: WorkKind; readonly dueOn: string | null; readonly note?: string }
const step = (kind: WorkKind, dueOn: string | null, note?: string): Step => ({ kind, dueOn, ...(note && { note }) })

const chairs = (desk: Desk, { chairId }: Review) =>
  desk.holds('CHAIR') && (chairId === null || chairId === desk.actor.id)

type AskedAgency = { readonly status: RequestStatus; readonly dueOn: string }

const returns = (count: number) => (count === 1 ? 'one return' : `${count} returns`)

function coordinatorsSteps(
  { status }: Review,
  requests: readonly AskedAgency[],
  today: string,
  due: (code: ClockCode) => string | null,
): Step[] {
  if (status === 'OPEN') return [step('SCOPE_REVIEW', due('RR_REQUEST'))]
  if (status === 'SCOPED') return [step('SEND_REQUESTS', due('RR_REQUEST'))]
  if (status === 'MEETING_HELD') return [step('WRITE_REVIEW', due('RR_DRAFT'))]
  if (status === 'SIGNED') return [step('SEND_REVIEW', due('RR_COMPLETE'))]
  if (status === 'SENT') return [step('AWAIT_PANEL', due('PANEL_REPLY'))]
  if (status !== 'GATHERING') return []
  const returned = requests.filter((request) => request.status === 'SUBMITTED').length
  const late = requests.filter((request) => isLate(request, today))
  const longestLate = late.map(({ dueOn }) => dueOn).toSorted()[0] ?? null
  const together = requests.length > 0 && requests.every((request) => isSettled(request.status))
  return [
    ...(returned > 0 ? [step('ACCEPT_RETURN', due('RR_CHRON'), returns(returned))] : []),
    ...(late.length > 0 ? [step('CHASE_RETURN', longestLate, returns(late.length))] : []),
    ...(together ? [step('COLLATE_RETURNS', due('RR_CHRON'))] : []),
  ]
}

/** When each step is due, a later day that was given included. The Panel's second answer is due with its letter. */
async function dueDatesOf({ tx }: Desk) {
  const clocks = await tx
    .selectFrom('casebook.clock as clock')
    .leftJoin('casebook.panel_letter as letter', 'letter.id', 'clock.record_id')
    .select(({ fn, ref }) => [
      fn.coalesce('letter.review_id', ref('clock.record_id')).as('recordId'),
      'clock.code',
      fn.coalesce('clock.extended_to', 'clock.due_on').as('dueOn'),
    ])
    .where('clock.stopped_on', 'is', null)
    .where('clock.cancelled_on', 'is', null)
    .orderBy('clock.due_on')
    .execute()
  return new Map(clocks.map(({ recordId, code, dueOn }) => [`${recordId} ${code}`, dueOn]))
}

const requestsOf = ({ tx }: Desk) =>
  tx
    .selectFrom('casebook.information_request')
    .select(['review_id as reviewId', 'status', 'due_on as dueOn'])
    .where('status', '!=', 'WITHDRAWN')
    .$narrowType<{ status: RequestStatus }>()
    .execute()

/** Reviews whose present draft a partner I sign for has not signed. */
async function awaitingMySignature(desk: Desk) {
  const partners = await partnersSpokenFor(desk, ['EXEC'])
  if (partners.length === 0) return new Set<string>()
  const signed = await desk.tx
    .selectFrom('casebook.sign_off as signature')
    .innerJoin('casebook.rapid_review as review', (join) =>
      join.onRef('review.id', '=', 'signature.review_id').onRef('review.round', '=', 'signature.round'),
    )
    .select(['review.id', 'signature.quorum_group as partner'])
    .execute()
  const drafted = await desk.tx
    .selectFrom('casebook.rapid_review')
    .select('id')
    .where('status', '=', 'DRAFTED')
    .execute()
  const isOpen = (id: string) =>
    partners.some((partner) => !signed.some((one) => one.id === id && one.partner === partner))
  return new Set(drafted.map(({ id }) => id).filter(isOpen))
}
