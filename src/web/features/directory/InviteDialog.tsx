import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { inviteForm, type Seat } from '#contract/directory.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledSelect } from '../../parts/Labelled.tsx'
import { LinkShown } from './LinkShown.tsx'
import { SeatOptions } from './SeatOptions.tsx'

type InviteDialogProps = { seats: readonly Seat[]; seatId: string; onClose: () => void }

export function InviteDialog({ seats, seatId, onClose }: InviteDialogProps) {
  const form = useForm({
    resolver: contractResolver(inviteForm),
    defaultValues: { name: '', email: '', seatId, from: londonToday() },
  })
  const invite = useMutation(
    api.directory.invite.mutationOptions({
      onSuccess: (_link, _input, _result, { client }) => client.invalidateQueries({ queryKey: api.directory.key() }),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  if (invite.data) return <LinkShown name={invite.variables.name} {...invite.data} onClose={onClose} />
  const { errors } = form.formState
  return (
    <FormDialog
      title="Invite a person"
      submit="Make the invitation"
      busy={invite.isPending && 'Making the invitation'}
      onSubmit={form.handleSubmit((typed) => invite.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={invite.error} />
      <LabelledInput label="Full name" autoComplete="off" problem={errors.name?.message} {...form.register('name')} />
      <LabelledInput
        label="E-mail address"
        hint="Their work address: it is what they sign in with."
        type="email"
        autoComplete="off"
        problem={errors.email?.message}
        {...form.register('email')}
      />
      <LabelledSelect label="Seat" problem={errors.seatId?.message} {...form.register('seatId')}>
        <SeatOptions seats={seats} />
      </LabelledSelect>
      <LabelledDate form={form} name="from" label="Held from" />
    </FormDialog>
  )
}
