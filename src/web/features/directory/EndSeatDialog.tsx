import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { endSeatForm, type Seat } from '#contract/directory.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'

type EndSeatDialogProps = { seat: Seat; holder: Seat['holders'][number]; onClose: () => void }

export function EndSeatDialog({ seat, holder, onClose }: EndSeatDialogProps) {
  const form = useForm({
    resolver: contractResolver(endSeatForm),
    defaultValues: { holdingId: holder.holdingId, until: londonToday() },
  })
  const end = useMutation(
    api.directory.endSeat.mutationOptions({
      onSuccess: async (_done, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.directory.key() })
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <FormDialog
      title={`End the seat of ${holder.name}?`}
      submit="End the seat"
      busy={end.isPending && 'Ending the seat'}
      isDanger
      onSubmit={form.handleSubmit((typed) => end.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={end.error} />
      <p>
        {holder.name} loses what the seat {seat.title} opens, from the very next thing they do on that day. What they
        wrote stays, and they can be appointed again.
      </p>
      <LabelledDate form={form} name="until" label="First day without the seat" />
    </FormDialog>
  )
}
