import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type Meeting, meetingChange } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { readAgainAnd, readAgainIfChanged } from './meeting-changed.ts'

/** Another day, hour, place or chair. Another day needs a reason. */
export function ChangeDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { id: meetingId, onDate, startsAt, place, chair, deputy, version } = meeting
  const chairs = { chairId: chair?.accountId ?? '', deputyId: deputy?.accountId ?? '' }
  const form = useForm({
    resolver: contractResolver(meetingChange),
    defaultValues: { meetingId, version, onDate, startsAt, place, ...chairs, reason: '' },
  })
  const change = useMutation(
    api.meetings.change.mutationOptions({
      ...readAgainAnd(onClose),
      onError: (problem, _input, _result, { client }) => {
        putIssues(form, problem)
        readAgainIfChanged(problem, client)
      },
    }),
  )
  const isToCome = isStillToOpen(meeting.status)
  const isMoved = form.watch('onDate') !== onDate
  return (
    <FormDialog
      title={isToCome ? 'Change or move the meeting' : 'Change who chairs'}
      submit={isMoved ? 'Move the meeting' : 'Save'}
      busy={change.isPending && 'Saving'}
      // Over what somebody else changed meanwhile, once it has been shown.
      onSubmit={form.handleSubmit((typed) => change.mutate({ ...typed, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={change.error} />
      <MeetingFields form={form} chairs={meeting.chairs} areDatesOpen={isToCome} />
      {isMoved && (
        <LabelledText
          label="Why does it move?"
          problem={form.formState.errors.reason?.message}
          {...form.register('reason')}
        />
      )}
    </FormDialog>
  )
}
