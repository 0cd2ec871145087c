import {
  type ConcernMove,
  type ConcernMover,
  type ConcernStatus,
  movesOpenTo,
} from '#domain/concerns/concern-status.ts'
import { rolesOf, type Work } from '../../procedure.ts'

const moversOf = ({ actor }: Work) => rolesOf(actor).filter((role) => role !== 'GUEST')

/** The moves that one of my seats opens now. */
export function movesOpen(work: Work, status: ConcernStatus): readonly ConcernMove[] {
  return [...new Set(moversOf(work).flatMap((role) => movesOpenTo(status, role)))]
}

/** From which of my seats I make a move: one that opens it. Where none does, the first, so that it is refused. */
export function roleForMove(work: Work, status: ConcernStatus, move: ConcernMove): ConcernMover {
  const mine = moversOf(work)
  const role = mine.find((each) => movesOpenTo(status, each).includes(move)) ?? mine[0]
  if (!role) throw new Error('Somebody without a seat was let in')
  return role
}
