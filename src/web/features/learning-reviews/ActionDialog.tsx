import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { type Action, actionForm } from '#contract/actions.ts'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { ActionFields } from '../../parts/actions/ActionFields.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { readAgainAnd } from './learning-queries.ts'

type ActionDialogProps = {
  reference: string
  review: LearningReview
  action: Action | undefined
  onClose: () => void
}

/** A new action, or another wording, owner or day of one that is open. */
export function ActionDialog({ reference, review, action, onClose }: ActionDialogProps) {
  // Chosen once, so that a repeated press adds nothing twice.
  const [actionId] = useState(() => action?.id ?? crypto.randomUUID())
  const version = review.actions.find(({ id }) => id === action?.id)?.version ?? 0
  const form = useForm({
    resolver: contractResolver(actionForm),
    defaultValues: {
      text: action?.text ?? '',
      successMeasure: action?.successMeasure ?? '',
      agencyCode: action?.agency.code ?? '',
      ownerId: action?.owner?.accountId ?? null,
      dueOn: action?.dueOn ?? '',
    },
  })
  const add = useMutation(api.learningReviews.addAction.mutationOptions(readAgainAnd(onClose, { form })))
  const save = useMutation(api.learningReviews.saveAction.mutationOptions(readAgainAnd(onClose, { form })))
  return (
    <FormDialog
      title={action ? 'Change the action' : 'Add an action'}
      submit={action ? 'Save' : 'Add the action'}
      busy={(add.isPending || save.isPending) && 'Saving'}
      onSubmit={form.handleSubmit((typed) =>
        action
          ? save.mutate({ ...typed, reference, actionId, version })
          : add.mutate({ ...typed, reference, actionId }),
      )}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={add.error ?? save.error} />
      <ActionFields
        form={form}
        agencies={review.actionAgencies}
        people={review.people.filter(({ ownsActions }) => ownsActions)}
      />
    </FormDialog>
  )
}
