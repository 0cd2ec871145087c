import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { actionForm, type LearningReview, type ReviewAction } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './learning-queries.ts'

type ActionDialogProps = {
  reference: string
  review: LearningReview
  action: ReviewAction | undefined
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
  const { errors } = form.formState
  const agencyCode = form.watch('agencyCode')
  const owners = review.people.filter((person) => person.ownsActions && person.agencyCode === agencyCode)
  const agency = form.register('agencyCode')
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
      <LabelledText label="What is to be done?" problem={errors.text?.message} {...form.register('text')} />
      <LabelledText
        label="How will you know that it worked?"
        hint="Something that can be seen or counted, such as nine of ten plans that name who was asked."
        problem={errors.successMeasure?.message}
        {...form.register('successMeasure')}
      />
      <LabelledSelect
        label="Agency that owns it"
        problem={errors.agencyCode?.message}
        {...agency}
        onChange={(event) => {
          // Whoever sat for the agency chosen before does not own it for this one.
          form.setValue('ownerId', null)
          return agency.onChange(event)
        }}
      >
        <option value="">Choose an agency</option>
        {review.actionAgencies.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        label="Person"
        hint={owners.length > 0 ? 'They are told by e-mail.' : 'Once an agency is chosen, those who sit for it.'}
        problem={errors.ownerId?.message}
        {...form.register('ownerId', { setValueAs: (id: string | null) => id || null })}
      >
        <option value="">Whoever sits for the agency</option>
        {owners.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </LabelledSelect>
      <LabelledDate form={form} name="dueOn" label="Due" />
    </FormDialog>
  )
}
