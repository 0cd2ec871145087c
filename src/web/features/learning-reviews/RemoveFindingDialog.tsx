import { useMutation } from '@tanstack/react-query'
import type { Finding } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { readAgainAnd } from './learning-queries.ts'

type RemoveFindingDialogProps = { reference: string; finding: Finding; onClose: () => void }

export function RemoveFindingDialog({ reference, finding, onClose }: RemoveFindingDialogProps) {
  const { id: findingId, title, version } = finding
  const remove = useMutation(api.learningReviews.removeFinding.mutationOptions(readAgainAnd(onClose)))
  return (
    <ConfirmDialog
      title="Take this finding away?"
      confirm="Take it away"
      isDanger
      busy={remove.isPending && 'Taking it away'}
      onConfirm={() => remove.mutate({ reference, findingId, version })}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={remove.error} />
      <p>“{title}” leaves the list with its themes. Who took it away, and when, stays in the history.</p>
    </ConfirmDialog>
  )
}
