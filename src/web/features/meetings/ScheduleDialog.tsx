import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type MeetingPerson, type MeetingSuggestion, meetingForm } from '#contract/meetings.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { MeetingFields } from './MeetingFields.tsx'

type ScheduleDialogProps = {
  chairs: readonly MeetingPerson[]
  suggestion: MeetingSuggestion
  onScheduled: (onDate: string) => void
  onClose: () => void
}

/** Begins as the next meeting in the schedule would be: two months on, with the chair that comes next. */
export function ScheduleDialog({ chairs, suggestion, onScheduled, onClose }: ScheduleDialogProps) {
  const form = useForm({ resolver: contractResolver(meetingForm), defaultValues: suggestion })
  const schedule = useMutation(
    api.meetings.schedule.mutationOptions({
      onSuccess: async (_made, { onDate }, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.meetings.key() })
        onScheduled(onDate)
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <FormDialog
      title="Schedule a meeting"
      submit="Schedule"
      busy={schedule.isPending && 'Scheduling'}
      onSubmit={form.handleSubmit((typed) => schedule.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={schedule.error} />
      <MeetingFields form={form} chairs={chairs} />
    </FormDialog>
  )
}
