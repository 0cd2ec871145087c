import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { cancellation, type Meeting } from '#contract/meetings.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { MeetingSelect } from './MeetingSelect.tsx'
import { readAgainAnd, readAgainIfChanged } from './meeting-changed.ts'

/** Calls it off. What it had to decide goes to another meeting in the same step. */
export function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { id: meetingId, version, otherMeetings } = meeting
  const waiting = meeting.agenda.filter(({ outcome, isOver }) => outcome === null && !isOver)
  const next = otherMeetings.find(({ arePapersOpen }) => arePapersOpen)?.id
  const form = useForm({
    resolver: contractResolver(cancellation),
    defaultValues: { meetingId, version, reason: '', itemsTo: waiting.length > 0 ? (next ?? null) : null },
  })
  const cancel = useMutation(
    api.meetings.cancel.mutationOptions({
      ...readAgainAnd(onClose),
      onError: (problem, _input, _result, { client }) => {
        putIssues(form, problem)
        readAgainIfChanged(problem, client)
      },
    }),
  )
  const { errors } = form.formState
  // The server also knows of a concern that whoever cancels must not see.
  const handsOn = waiting.length > 0 || errors.itemsTo
  return (
    <FormDialog
      title={`Cancel the meeting of ${formatLongDate(meeting.onDate)}?`}
      submit="Cancel the meeting"
      busy={cancel.isPending && 'Cancelling'}
      isDanger
      onSubmit={form.handleSubmit((typed) => cancel.mutate({ ...typed, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={cancel.error} />
      {handsOn && (
        <MeetingSelect
          label={waiting.length === 1 ? 'Its one concern goes to' : `Its ${waiting.length || ''} concerns go to`}
          hint="So that nothing is left without a meeting. Their order stays."
          meetings={otherMeetings}
          problem={errors.itemsTo?.message}
          {...form.register('itemsTo', { setValueAs: (id: string | null) => id || null })}
        />
      )}
      <LabelledText
        label="Why is it cancelled?"
        hint="It stays in the list of meetings, with this reason."
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
