import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { completionForm, type ReviewAction } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './learning-queries.ts'

type CompleteActionDialogProps = { reference: string; action: ReviewAction; onClose: () => void }

export function CompleteActionDialog({ reference, action, onClose }: CompleteActionDialogProps) {
  const { id: actionId, text, successMeasure, version } = action
  const form = useForm({ resolver: contractResolver(completionForm), defaultValues: { note: '' } })
  const complete = useMutation(api.learningReviews.completeAction.mutationOptions(readAgainAnd(onClose, { form })))
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
