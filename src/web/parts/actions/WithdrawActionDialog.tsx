import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { afterAct } from '../after-act.ts'
import { FormDialog } from '../FormDialog.tsx'
import { LabelledText } from '../Labelled.tsx'
import type { EndOfActionProps } from './end-of-action.ts'

export function WithdrawActionDialog({ reference, action, ...after }: EndOfActionProps) {
  const { id: actionId, text, version } = action
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const withdraw = useMutation(api.actions.withdraw.mutationOptions(afterAct(after, form)))
  return (
    <FormDialog
      title="Withdraw this action?"
      submit="Withdraw the action"
      isDanger
      busy={withdraw.isPending && 'Withdrawing'}
      onSubmit={form.handleSubmit((typed) => withdraw.mutate({ ...typed, reference, actionId, version }))}
      onClose={after.onClose}
    >
      <ChangedMeanwhile problem={withdraw.error} />
      <p>{text}</p>
      <LabelledText
        label="Why is it not wanted any more?"
        hint="It stays in the list, with this reason."
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
