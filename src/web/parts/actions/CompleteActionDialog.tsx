import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { completionForm } from '#contract/actions.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { afterAct } from '../after-act.ts'
import { FormDialog } from '../FormDialog.tsx'
import { LabelledText } from '../Labelled.tsx'
import type { EndOfActionProps } from './end-of-action.ts'

export function CompleteActionDialog({ reference, action, ...after }: EndOfActionProps) {
  const { id: actionId, text, successMeasure, version } = action
  const form = useForm({ resolver: contractResolver(completionForm), defaultValues: { note: '' } })
  const complete = useMutation(api.actions.complete.mutationOptions(afterAct(after, form)))
  return (
    <FormDialog
      title="Complete this action"
      submit="Complete the action"
      busy={complete.isPending && 'Completing'}
      onSubmit={form.handleSubmit((typed) => complete.mutate({ ...typed, reference, actionId, version }))}
      onClose={after.onClose}
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
