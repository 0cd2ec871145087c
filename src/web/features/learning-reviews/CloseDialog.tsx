import { useMutation } from '@tanstack/react-query'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { readAgainAnd } from './learning-queries.ts'

type CloseDialogProps = { reference: string; review: LearningReview; onClose: () => void }

export function CloseDialog({ reference, review, onClose }: CloseDialogProps) {
  const close = useMutation(api.learningReviews.close.mutationOptions(readAgainAnd(onClose, { isStep: true })))
  const returns = [review.impactFirstOn, review.impactSecondOn].flatMap((day) => (day ? [formatLongDate(day)] : []))
  return (
    <ConfirmDialog
      title="Close this case of concern?"
      confirm="Close the case"
      busy={close.isPending && 'Closing'}
      onConfirm={() => close.mutate({ reference })}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={close.error} />
      <p>
        The learning review and the concern are complete, and the referrer is told. Impact returns stay due on{' '}
        {returns.join(' and ')}. A closed case can be reopened with a reason.
      </p>
    </ConfirmDialog>
  )
}
