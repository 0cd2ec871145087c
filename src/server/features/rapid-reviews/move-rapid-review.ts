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
import { type Mover, recordTransition, setStage } from '../processes/record-transition.ts'

type Review = { readonly id: string; readonly caseId: string; readonly status: RapidReviewStatus | null }
type Moved = { readonly ok: true; readonly value: RapidReviewStatus } | { readonly ok: false; readonly reason: string }

/**
 * Moves a Rapid Review on, as the table of the process allows; nothing else changes its status. The row has to be
 * locked by the caller.
 */
export async function moveRapidReview(
  work: Mover,
  review: Review,
  move: RapidReviewMove,
  parts: readonly RapidReviewMover[],
  reason = '',
): Promise<Moved> {
  const { id, caseId, status } = review
  const moved = rapidReviewProcess.move(status, move, parts)
  if (!moved.ok) return { ok: false, reason: rapidReviewRefusal(status) }
  const by = rapidReviewProcess.partFor(status, move, parts) ?? 'SYSTEM'
  await recordTransition(work, {
    process: 'RAPID_REVIEW',
    caseId,
    recordId: id,
    move,
    from: status,
    to: moved.value,
    by,
    reason,
  })
  await work.tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({
      status: moved.value,
      changed_at: work.now.toString(),
      changed_by: work.actor.id,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  const to = stageOfRapidReview(moved.value)
  await setStage(work, caseId, to)
  await recordAudit(work, auditActionOfReviewMove[move], caseId, { from: status && stageOfRapidReview(status), to })
  return { ok: true, value: moved.value }
}

/** Why something cannot be done with a Rapid Review where it stands. */
export const rapidReviewRefusal = (status: RapidReviewStatus | null) =>
  status === null
    ? 'This cannot be done now.'
    : `This cannot be done now: the Rapid Review stands at “${rapidReviewStatusLabels[status]}”.`
