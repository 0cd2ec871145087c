import { useMutation } from '@tanstack/react-query'
import type { RapidReview } from '#contract/rapid-reviews.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'

type CollateDialogProps = { reference: string; review: RapidReview; onDone: OnDone; onClose: () => void }

/** From here on the review works with what has come in. */
export function CollateDialog({ reference, review, onDone, onClose }: CollateDialogProps) {
  const collate = useMutation(
    api.rapidReviews.collate.mutationOptions(readAgainAnd(() => onDone('The returns are together.'))),
  )
  const gaps = (review.requests ?? []).filter(({ status }) => status === 'OVERDUE_ACCEPTED')
  return (
    <ConfirmDialog
      title="Bring the returns together?"
      confirm="Bring together"
      busy={collate.isPending && 'Bringing together'}
      onConfirm={() => collate.mutate({ reference })}
      onClose={onClose}
    >
      <RefusalBanner problem={collate.error} />
      <p>No further agency can be asked after this. The returns are then read side by side for the meeting.</p>
      {gaps.length > 0 && (
        <>
          <p>These stay away, and are named in the report as gaps:</p>
          <ul>
            {gaps.map(({ requestId, name, endedReason }) => (
              <li key={requestId}>
                {name}: {endedReason}
              </li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  )
}
