import type { Role } from '#domain/access/roles.ts'
import { isWaitedFor, requestStatuses } from '#domain/information-requests/request-status.ts'
import { mayWaitForReturns, rapidReviewStatuses } from '#domain/rapid-reviews/rapid-review-status.ts'
import type { Owed } from '#domain/reminders/reminders-due.ts'
import { londonDay, type Tx } from '../../deps.ts'
import { seatsHeld } from '../directory/holders.ts'
import { authorRoles } from '../information-requests/agency-people.ts'
import { conflictedByCase } from './conflicted.ts'

type Looking = { readonly tx: Tx; readonly now: Temporal.Instant; readonly until: string }

const waitedFor = requestStatuses.filter(isWaitedFor)
const reviewsWaiting = rapidReviewStatuses.filter(mayWaitForReturns)

/** Information requests whose return, or answers to questions about it, a review waits for, and who hears of each. */
export async function owedRequests({ tx, now, until }: Looking): Promise<Owed[]> {
  const requests = await tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .innerJoin('casebook.rapid_review as review', 'review.id', 'request.review_id')
    .select(({ selectFrom }) => [
      'request.id',
      'request.case_id as caseId',
      'request.reference',
      'request.due_on as dueOn',
      'request.issued_at as issuedAt',
      'request.extensions',
      'request.acknowledged_by as acknowledgedBy',
      'request.author_id as authorId',
      'agency.code as agencyCode',
      selectFrom('casebook.record_transition as asked')
        .select(({ fn }) => fn.max('asked.at').as('at'))
        .whereRef('asked.record_id', '=', 'request.id')
        .where('asked.process', '=', 'REQUEST')
        .where('asked.move', '=', 'query')
        .as('queriedAt'),
    ])
    .where('request.status', 'in', waitedFor)
    .where('review.status', 'in', reviewsWaiting)
    .where('request.due_on', '<=', until)
    .$narrowType<{ extensions: readonly { readonly at: string }[] }>()
    .execute()
  if (requests.length === 0) return []
  const holders = await holdersByAgency({ tx, now })
  const conflicted = await conflictedByCase(tx)
  return requests.map((request) => {
    const { id, caseId, reference, dueOn, issuedAt, queriedAt, extensions, authorId, agencyCode } = request
    const out = conflicted.get(caseId) ?? []
    // Of questions asked late nobody hears at once that they are late.
    const days = [issuedAt, extensions.at(-1)?.at, queriedAt].flatMap((at) =>
      at ? [londonDay(Temporal.Instant.from(at))] : [],
    )
    return {
      id,
      what: 'REQUEST',
      reference,
      path: `/requests/${id}`,
      dueOn,
      since: days.toSorted().at(-1) ?? dueOn,
      isSettled: false,
      to: {
        ...recipients(holders, request, out),
        AUTHOR: holders.writers.get(agencyCode)?.filter((account) => account === authorId) ?? [],
      },
      conflicted: out,
    }
  })
}

type Holders = {
  readonly members: ReadonlyMap<string, string[]>
  readonly signers: ReadonlyMap<string, string[]>
  /** Who may write a return: an author who left the agency hears of it no longer. */
  readonly writers: ReadonlyMap<string, string[]>
  readonly managers: string[]
}

/** Who holds a seat today: by agency, in the order of their seats. */
async function holdersByAgency(work: Pick<Looking, 'tx' | 'now'>): Promise<Holders> {
  const seats = await seatsHeld(work, [...authorRoles, 'BM'])
  const byAgency = (...roles: readonly Role[]) => {
    const found = new Map<string, string[]>()
    for (const seat of seats.filter(({ role }) => roles.some((each) => each === role))) {
      found.set(seat.agencyCode, [...(found.get(seat.agencyCode) ?? []), seat.accountId])
    }
    return found
  }
  const managers = seats.filter(({ role }) => role === 'BM').map(({ accountId }) => accountId)
  return {
    members: byAgency('MEMBER'),
    signers: byAgency('SIGNER'),
    writers: byAgency(...authorRoles),
    managers: [...new Set(managers)],
  }
}

type Asked = { readonly agencyCode: string; readonly acknowledgedBy: string | null }

/**
 * The member who took the request on, or else the first of the agency; as deputy another member, else the signer, else
 * the Business Manager. Where nobody is left for a part, the next in that row takes it.
 */
function recipients({ members, signers, managers }: Holders, asked: Asked, conflicted: readonly string[]) {
  const free = (accounts: readonly string[] = []) => accounts.filter((account) => !conflicted.includes(account))
  const ofAgency = [...new Set(free(members.get(asked.agencyCode)))]
  const signer = free(signers.get(asked.agencyCode)).slice(0, 1)
  const owner = ofAgency.find((account) => account === asked.acknowledgedBy) ?? ofAgency[0]
  const other = ofAgency.find((account) => account !== owner)
  const deputy = other ? [other] : signer
  return {
    MEMBER: owner ? [owner] : deputy.length > 0 ? deputy : managers,
    DEPUTY: deputy.length > 0 ? deputy : managers,
    MANAGER: managers,
  }
}
