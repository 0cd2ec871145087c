import { useMutation } from '@tanstack/react-query'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { readAgainAnd } from './learning-queries.ts'

type PutForwardDialogProps = { reference: string; review: LearningReview; onClose: () => void }

export function PutForwardDialog({ reference, review, onClose }: PutForwardDialogProps) {
  const ask = useMutation(api.learningReviews.putFindingsForward.mutationOptions(readAgainAnd(onClose)))
  const unsent = review.notes.filter(({ state }) => state !== 'SENT')
  return (
    <ConfirmDialog
      title="Ask the chair to agree the findings?"
      confirm="Ask the chair"
      busy={ask.isPending && 'Asking'}
      onConfirm={() => ask.mutate({ reference })}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={ask.error} />
      <p>The chair is told by e-mail. You can go on changing the findings until they are agreed.</p>
      {unsent.length > 0 && <p>Notes not sent yet: {unsent.map(({ name }) => name).join('; ')}.</p>}
    </ConfirmDialog>
  )
}
