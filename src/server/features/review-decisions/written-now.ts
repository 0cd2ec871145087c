import { valuesOf } from '#domain/forms/merge-answers.ts'
import { isSameAnswer } from '#domain/forms/same-answer.ts'
import { isSignedByAll } from '#domain/review-decisions/sign-off.ts'
import type { PutRound, ReviewRow } from './review-row.ts'
import type { readSignatures } from './signatures.ts'

/** The Scrutineer's own words beside the decision: no part of what the partners sign. */
export const commentId = 'scrutineer_comment'

/** What the partners would sign as it stands: the decision form and the record of the meeting. */
export function writtenNow({ decision, record }: ReviewRow): Pick<PutRound, 'decision' | 'record'> {
  const { [commentId]: _, ...answers } = decision
  return { decision: valuesOf(answers).answers, record: valuesOf(record).answers }
}

type Signatures = Awaited<ReturnType<typeof readSignatures>>

/** Whether the forms still say what the three partners signed last. */
export function isAsSigned(review: ReviewRow, signatures: Signatures): boolean {
  const signed = review.rounds.findLast(({ round }) => isSignedByAll(signatures, round))
  const now = writtenNow(review)
  return signed !== undefined && isSameAnswer(signed.decision, now.decision) && isSameAnswer(signed.record, now.record)
}
