import { sql } from 'kysely'
import type { AgencyRow } from '#contract/rapid-reviews.ts'
import {
  isOwed,
  isWaitedFor,
  type RequestMover,
  type RequestStatus,
  requestProcess,
} from '#domain/information-requests/request-status.ts'
import { isLate } from '#domain/rapid-reviews/cockpit.ts'
import { type Extension, wasOnTime } from '#domain/rapid-reviews/on-time.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { latestReleasedAt } from '../information-requests/latest-release.ts'

type Asking = {
  readonly reviewId: string
  readonly daysLeft: (day: string) => number
  /** As whom whoever asks may act on the requests; none when the review is over. */
  readonly parts: readonly RequestMover[]
  /** A return that was gone on without may be waited for after all. */
  readonly mayWait: boolean
}
export type CockpitRow = AgencyRow & { readonly isMine: boolean }

/** Every agency asked, in one statement: how far it is, and not a word of what it writes. Late ones first. */
export async function readAgencyRows(
  work: Work,
  { reviewId, daysLeft, parts, mayWait }: Asking,
): Promise<CockpitRow[]> {
  const today = londonDay(work.now)
  const rows = await requestsOf(work, reviewId, today).execute()
  return rows
    .map(({ status: kept, extensions: given, releasedAt, queriesOpen, withheld, authorId, ...row }) => {
      const status = kept as RequestStatus
      const extensions = given as Extension[]
      const may = requestProcess.openTo(status, parts)
      const late = isLate({ status, dueOn: row.dueOn }, today)
      return {
        ...row,
        status,
        isAuthorNamed: authorId !== null,
        extensions,
        daysLeft: isOwed(status) ? daysLeft(row.dueOn) : null,
        isLate: late,
        isOnTime: row.returnedOn === null ? null : wasOnTime(row.returnedOn, row.firstDueOn, extensions),
        queriesOpen: Number(queriesOpen),
        withheld: Number(withheld),
        releasedAt,
        chasedBy: row.chasedBy ?? '',
        can: {
          chase: parts.length > 0 && isWaitedFor(status) && row.chasedOn !== today,
          extend: may.includes('extend'),
          goOnWithout: may.includes('goOnWithout') && late,
          resume: may.includes('resume') && mayWait,
          withdraw: may.includes('withdraw'),
          withhold: parts.length > 0 && status !== 'WITHDRAWN',
        },
      }
    })
    .toSorted(byUrgency)
}

const rank = ({ isLate, status }: AgencyRow) =>
  isLate ? 0 : status === 'SUBMITTED' ? 1 : isWaitedFor(status) ? 2 : status === 'WITHDRAWN' ? 4 : 3
const byUrgency = (one: AgencyRow, other: AgencyRow) =>
  rank(one) - rank(other) ||
  one.dueOn.localeCompare(other.dueOn) ||
  one.shortName.localeCompare(other.shortName, 'en-GB')

const requestsOf = ({ tx }: Work, reviewId: string, today: string) =>
  tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .leftJoin('casebook.account as chaser', 'chaser.id', 'request.chased_by')
    .select(({ selectFrom }) => [
      'request.id as requestId',
      'agency.code',
      'agency.name',
      'agency.short_name as shortName',
      membersToday(today).as('members'),
      'request.status',
      'request.author_id as authorId',
      'request.percent',
      'request.saved_at as savedAt',
      'request.due_on as dueOn',
      'request.first_due_on as firstDueOn',
      'request.extensions',
      'request.returned_on as returnedOn',
      'request.chased_on as chasedOn',
      'chaser.name as chasedBy',
      'request.attendee_wanted as attendeeWanted',
      'request.ended_reason as endedReason',
      'request.version',
      latestReleasedAt.as('releasedAt'),
      selectFrom('casebook.return_comment as comment')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('comment.request_id', '=', 'request.id')
        .where('comment.kind', '=', 'QUERY')
        .where('comment.settled_at', 'is', null)
        .as('queriesOpen'),
      selectFrom('casebook.restriction as restriction')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('restriction.request_id', '=', 'request.id')
        .where('restriction.lifted_at', 'is', null)
        .as('withheld'),
      sql<boolean>`request.id = any ((select casebook.my_requests())::uuid[])`.as('isMine'),
    ])
    .where('request.review_id', '=', reviewId)

/** Who holds a member's seat for the agency: the first holder and, as deputy, any other. */
export const membersToday = (today: string) =>
  sql<string[]>`(select coalesce(json_agg(distinct account.name), '[]') from casebook.seat_holding holding
    join casebook.seat seat on seat.partnership_id = holding.partnership_id and seat.id = holding.seat_id
    join casebook.account account on account.partnership_id = holding.partnership_id and account.id = holding.account_id
    where seat.partnership_id = agency.partnership_id and seat.agency_id = agency.id and seat.role = 'MEMBER'
      and holding.held_from <= ${today} and (holding.held_until is null or holding.held_until > ${today}))`
