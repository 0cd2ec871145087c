import { auditActionOfReviewMove } from '#domain/audit/actions-of-moves.ts'
import { stageOfRapidReview } from '#domain/cases/case-stage.ts'
import {
  type RapidReviewMove,
  type RapidReviewMover,
  type RapidReviewStatus,
  rapidReviewProcess,
  rapidReviewStatusLabels,
} from '#domain/rapid-reviews/rapid-review-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Mover, setStage } from '../processes/record-transition.ts'
import { type Moved, refusalAt, type Standing, standsAt, takeMove } from '../processes/take-move.ts'

/** Why something cannot be done with a Rapid Review where it stands. */
export const rapidReviewRefusal = refusalAt('the Rapid Review', rapidReviewStatusLabels)
const rapidReviews = { name: 'RAPID_REVIEW', process: rapidReviewProcess, refusal: rapidReviewRefusal } as const

/**
 * Moves a Rapid Review on, as the table of the process allows; nothing else changes its status. The row has to be
 * locked by the caller.
 */
export async function moveRapidReview(
  work: Mover,
  review: Standing<RapidReviewStatus>,
  move: RapidReviewMove,
  parts: readonly RapidReviewMover[],
  reason = '',
): Promise<Moved<RapidReviewStatus>> {
  const { id, caseId, status } = review
  const moved = await takeMove(work, rapidReviews, review, move, parts, reason)
  if (!moved.ok) return moved
  await work.tx.updateTable('casebook.rapid_review').set(standsAt(work, moved.value)).where('id', '=', id).execute()
  const to = stageOfRapidReview(moved.value)
  await setStage(work, caseId, to)
  await recordAudit(work, auditActionOfReviewMove[move], caseId, { from: status && stageOfRapidReview(status), to })
  return moved
}
