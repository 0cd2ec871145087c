import { useMutation } from '@tanstack/react-query'
import type { Meeting } from '#contract/meetings.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { readAgainAnd } from './meeting-changed.ts'

export function CloseDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const close = useMutation(api.meetings.close.mutationOptions(readAgainAnd(onClose)))
  return (
    <ConfirmDialog
      title="Close the meeting?"
      confirm="Close the meeting"
      busy={close.isPending && 'Closing'}
      onConfirm={() => close.mutate({ meetingId: meeting.id })}
      onClose={onClose}
    >
      <RefusalBanner problem={close.error} />
      <p>Who attended and what was decided stay as they are recorded. Every concern has to have its outcome.</p>
    </ConfirmDialog>
  )
}
