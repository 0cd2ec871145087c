import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './review-queries.ts'

type CommentDialogProps = { reference: string; decision: ReviewDecision; onClose: () => void }

export function CommentDialog({ reference, decision, onClose }: CommentDialogProps) {
  const form = useForm({ defaultValues: { text: decision.comment?.text ?? '' } })
  const comment = useMutation(api.reviewDecisions.comment.mutationOptions(readAgainAnd(onClose, { form })))
  return (
    <FormDialog
      title="Your comment as the Scrutineer"
      submit="Keep the comment"
      busy={comment.isPending && 'Keeping'}
      onSubmit={form.handleSubmit(({ text }) => comment.mutate({ reference, text }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={comment.error} />
      <LabelledText
        label="What would you have the partners and the Panel know?"
        hint="It stands in the report, under your title. Coded names only."
        problem={form.formState.errors.text?.message}
        {...form.register('text', { required: 'Write your comment' })}
      />
    </FormDialog>
  )
}
