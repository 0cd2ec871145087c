import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { listAgencies } from '../cases/list-agencies.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { type AttendingSeat, readAttendingSeats } from './holdings.ts'

export type PartnerSeat = AttendingSeat & { readonly quorumGroup: QuorumGroup }

/** The seats that speak for Children's Social Care, Health (ICB) and Police, with whoever holds them today. */
export async function readPartnerSeats(work: Work): Promise<PartnerSeat[]> {
  const seats = await readAttendingSeats(work, londonDay(work.now))
  return seats.filter((seat): seat is PartnerSeat => seat.quorumGroup !== null)
}

/** Lets the three partners read the case, and asks them to confirm what was decided without a quorum. */
export async function askPartners(deps: MessageDeps, work: Work) {
  const seats = await readPartnerSeats(work)
  await listAgencies(work, [...new Set(seats.map(({ agencyCode }) => agencyCode))])
  const holders = seats.flatMap((seat) => seat.holders.map(({ accountId }) => accountId))
  const { caseId } = work.subject
  await tellPeople(deps, work, [...new Set(holders)], { kind: 'ratify', caseId, path: '/decision' })
}
