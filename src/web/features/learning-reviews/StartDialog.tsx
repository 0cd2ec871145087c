import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type LearningReview, startForm } from '#contract/learning-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LeadSelect } from './LeadSelect.tsx'
import { readAgainAnd } from './learning-queries.ts'

type StartDialogProps = { reference: string; review: LearningReview; onClose: () => void }

export function StartDialog({ reference, review, onClose }: StartDialogProps) {
  const { lead, people, dueOn, agencies, version } = review
  const form = useForm({ resolver: contractResolver(startForm), defaultValues: { leadId: lead?.accountId ?? '' } })
  const start = useMutation(api.learningReviews.start.mutationOptions(readAgainAnd(onClose, { form, isStep: true })))
  return (
    <FormDialog
      title="Start the learning review"
      submit="Start the review"
      busy={start.isPending && 'Starting'}
      onSubmit={form.handleSubmit((typed) => start.mutate({ ...typed, reference, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={start.error} />
      <LeadSelect people={people} problem={form.formState.errors.leadId?.message} {...form.register('leadId')} />
      <p>
        The members of {agencies.length === 1 ? 'one agency are' : `${agencies.length} agencies are`} asked for their
        notes by e-mail{dueOn ? `, due on ${formatLongDate(dueOn)}` : ''}. The lead and the referrer are told as well.
      </p>
    </FormDialog>
  )
}
