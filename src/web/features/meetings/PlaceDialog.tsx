import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { MeetingSummary, WaitingConcern } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { MeetingSelect } from './MeetingSelect.tsx'

type PlaceDialogProps = { concern: WaitingConcern; meetings: readonly MeetingSummary[]; onClose: () => void }

const placing = z.object({ meetingId: z.uuid('Choose a meeting') })

export function PlaceDialog({ concern, meetings, onClose }: PlaceDialogProps) {
  const open = meetings
    .filter(({ status }) => isStillToOpen(status))
    .map(({ id, onDate, papersDaysLeft }) => ({ id, onDate, arePapersOpen: (papersDaysLeft ?? -1) >= 0 }))
  const form = useForm({
    resolver: contractResolver(placing),
    defaultValues: { meetingId: open.find(({ arePapersOpen }) => arePapersOpen)?.id ?? '' },
  })
  const place = useMutation(
    api.meetings.placeConcern.mutationOptions({
      onSuccess: async (_done, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.meetings.key() })
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <FormDialog
      title={`Put ${concern.reference} on an agenda`}
      submit="Put on the agenda"
      busy={place.isPending && 'Putting it on the agenda'}
      onSubmit={form.handleSubmit(({ meetingId }) => place.mutate({ reference: concern.reference, meetingId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={place.error} />
      <MeetingSelect
        label="Meeting"
        meetings={open}
        problem={form.formState.errors.meetingId?.message}
        {...form.register('meetingId')}
      />
    </FormDialog>
  )
}
