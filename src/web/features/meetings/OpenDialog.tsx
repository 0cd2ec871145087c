import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type Meeting, openingForm } from '#contract/meetings.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './meeting-changed.ts'

/** From here on decisions are recorded. */
export function OpenDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const form = useForm({
    resolver: contractResolver(openingForm),
    defaultValues: { meetingId: meeting.id },
  })
  const open = useMutation(
    api.meetings.open.mutationOptions({ ...readAgainAnd(onClose), onError: (problem) => putIssues(form, problem) }),
  )
  const { errors } = form.formState
  return (
    <FormDialog
      title="Open the meeting"
      submit="Open the meeting"
      busy={open.isPending && 'Opening'}
      onSubmit={form.handleSubmit((typed) => open.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={open.error} />
      <p>{meeting.quorum.words} The quorum is looked at again for each item.</p>
      <LabelledTick
        label="The confidentiality statement was read out"
        problem={errors.confidentialityRead?.message}
        {...form.register('confidentialityRead')}
      />
      <LabelledTick
        label="Everybody was asked about conflicts of interest"
        hint="Record one at the item it belongs to: the person then neither reads that case nor counts for it."
        problem={errors.conflictsAsked?.message}
        {...form.register('conflictsAsked')}
      />
    </FormDialog>
  )
}
