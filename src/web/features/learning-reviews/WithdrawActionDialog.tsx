import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { ReviewAction } from '#contract/learning-reviews.ts'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './learning-queries.ts'

type WithdrawActionDialogProps = { reference: string; action: ReviewAction; onClose: () => void }

export function WithdrawActionDialog({ reference, action, onClose }: WithdrawActionDialogProps) {
  const { id: actionId, text, version } = action
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const withdraw = useMutation(api.learningReviews.withdrawAction.mutationOptions(readAgainAnd(onClose, { form })))
  return (
    <FormDialog
      title="Withdraw this action?"
      submit="Withdraw the action"
      isDanger
      busy={withdraw.isPending && 'Withdrawing'}
      onSubmit={form.handleSubmit((typed) => withdraw.mutate({ ...typed, reference, actionId, version }))}
      onClose={onClose}
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
