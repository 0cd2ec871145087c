import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type Account, appointForm, type Seat } from '#contract/directory.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect } from '../../parts/Labelled.tsx'

type AppointDialogProps = { seat: Seat; accounts: readonly Account[]; onClose: () => void }

/** Puts somebody who has an account already in a further seat. */
export function AppointDialog({ seat, accounts, onClose }: AppointDialogProps) {
  const form = useForm({
    resolver: contractResolver(appointForm),
    defaultValues: { accountId: '', seatId: seat.id, from: londonToday() },
  })
  const appoint = useMutation(
    api.directory.appoint.mutationOptions({
      onSuccess: async (_done, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.directory.key() })
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const present = new Set(seat.holders.map((holder) => holder.accountId))
  return (
    <FormDialog
      title={`Appoint to ${seat.title}`}
      submit="Appoint"
      busy={appoint.isPending && 'Appointing'}
      onSubmit={form.handleSubmit((typed) => appoint.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={appoint.error} />
      <LabelledSelect
        label="Person"
        hint="Somebody who has no account yet? Invite them instead."
        problem={form.formState.errors.accountId?.message}
        {...form.register('accountId')}
      >
        <option value="">Choose a person</option>
        {accounts
          .filter((account) => !present.has(account.id))
          .map(({ id, name, email }) => (
            <option key={id} value={id}>{`${name}, ${email}`}</option>
          ))}
      </LabelledSelect>
      <LabelledDate form={form} name="from" label="Held from" />
    </FormDialog>
  )
}
