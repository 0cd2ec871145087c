import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { completionForm } from '#contract/learning-reviews.ts'
import { reasonForm } from '#contract/reason.ts'
import type { RapidReviewAction, RapidReviewActions } from '#contract/review-decision-actions.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import type { ActionTask } from './action-task.ts'
import { readAgainAnd } from './review-queries.ts'

type ActionTaskDialogProps = { task: ActionTask; reference: string; list: RapidReviewActions; onClose: () => void }

export function ActionTaskDialog({ task, reference, list, onClose }: ActionTaskDialogProps) {
  switch (task.name) {
    case 'make':
      return <ActionDialog reference={reference} list={list} suggestion={task.suggestion} onClose={onClose} />
    case 'complete':
      return <CompleteDialog reference={reference} action={task.action} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog reference={reference} action={task.action} onClose={onClose} />
  }
}

type OneAction = { reference: string; action: RapidReviewAction; onClose: () => void }

function CompleteDialog({ reference, action, onClose }: OneAction) {
  const { id: actionId, text, successMeasure, version } = action
  const form = useForm({ resolver: contractResolver(completionForm), defaultValues: { note: '' } })
  const complete = useMutation(api.reviewDecisions.completeAction.mutationOptions(readAgainAnd(onClose, { form })))
  return (
    <FormDialog
      title="Complete this action"
      submit="Complete the action"
      busy={complete.isPending && 'Completing'}
      onSubmit={form.handleSubmit((typed) => complete.mutate({ ...typed, reference, actionId, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={complete.error} />
      <p>{text}</p>
      <LabelledText
        label="What was done?"
        hint={`It has worked when: ${successMeasure}`}
        problem={form.formState.errors.note?.message}
        {...form.register('note')}
      />
    </FormDialog>
  )
}

function WithdrawDialog({ reference, action, onClose }: OneAction) {
  const { id: actionId, text, version } = action
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const withdraw = useMutation(api.reviewDecisions.withdrawAction.mutationOptions(readAgainAnd(onClose, { form })))
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
