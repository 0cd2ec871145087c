import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type LearningReview, planForm } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { LeadSelect } from './LeadSelect.tsx'
import { readAgainAnd } from './learning-queries.ts'

type PlanDialogProps = { reference: string; review: LearningReview; onClose: () => void }

export function PlanDialog({ reference, review, onClose }: PlanDialogProps) {
  const { lead, people, dueOn, version } = review
  const form = useForm({
    resolver: contractResolver(planForm),
    defaultValues: { leadId: lead?.accountId ?? '', dueOn: dueOn ?? '', reason: '' },
  })
  const change = useMutation(api.learningReviews.changePlan.mutationOptions(readAgainAnd(onClose, { form })))
  const { errors } = form.formState
  return (
    <FormDialog
      title="Change lead or due date"
      submit="Save"
      busy={change.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) => change.mutate({ ...typed, reference, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={change.error} />
      <LeadSelect people={people} problem={errors.leadId?.message} {...form.register('leadId')} />
      <LabelledDate form={form} name="dueOn" label="Due" />
      <LabelledText
        label="Why does it change?"
        hint="Kept beside the earlier date, for everybody who reads the review."
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
