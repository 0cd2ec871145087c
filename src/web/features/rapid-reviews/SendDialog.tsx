import { useMutation } from '@tanstack/react-query'
import type { RapidReview } from '#contract/rapid-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'

type SendDialogProps = { reference: string; review: RapidReview; onDone: OnDone; onClose: () => void }

const list = new Intl.ListFormat('en-GB')

/** Every agency of the scope gets its request, in one step. */
export function SendDialog({ reference, review, onDone, onClose }: SendDialogProps) {
  const { scope, version } = review
  const send = useMutation(
    api.rapidReviews.sendRequests.mutationOptions(
      readAgainAnd(({ sent, notReached }) => {
        const alone =
          notReached.length > 0
            ? ` Nobody holds a member’s seat for ${list.format(notReached)}: reach them yourself.`
            : ''
        onDone(`${sent === 1 ? '1 request' : `${sent} requests`} sent.${alone}`)
      }),
    ),
  )
  const agencies = scope?.agencies ?? []
  return (
    <ConfirmDialog
      title={`Send ${agencies.length === 1 ? 'the request' : `${agencies.length} requests`}?`}
      confirm="Send"
      busy={send.isPending && 'Sending'}
      onConfirm={() => send.mutate({ reference, version })}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={send.error} />
      <p>
        To {list.format(agencies.map(({ shortName }) => shortName))}. Their members are told by e-mail, with the
        reference alone, and read this case from then on.
      </p>
      {scope && <p>Returns are due on {formatLongDate(scope.returnsDueOn)}. The scope cannot be changed after this.</p>}
    </ConfirmDialog>
  )
}
