import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { actionForm } from '#contract/learning-reviews.ts'
import type { ActionSuggestion, RapidReviewActions } from '#contract/review-decision-actions.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './review-queries.ts'

type ActionDialogProps = {
  reference: string
  list: RapidReviewActions
  suggestion?: ActionSuggestion | undefined
  onClose: () => void
}

/** An action of the review; made of something that was said, it begins with those words. */
export function ActionDialog({ reference, list, suggestion, onClose }: ActionDialogProps) {
  // Chosen once, so that a repeated press adds nothing twice.
  const [actionId] = useState(() => crypto.randomUUID())
  const known = list.agencies.some(({ code }) => code === suggestion?.agencyCode) ? suggestion?.agencyCode : ''
  const form = useForm({
    resolver: contractResolver(actionForm),
    defaultValues: {
      text: suggestion?.text || suggestion?.from || '',
      successMeasure: '',
      agencyCode: known ?? '',
      ownerId: null as string | null,
      dueOn: '',
    },
  })
  const make = useMutation(api.reviewDecisions.makeAction.mutationOptions(readAgainAnd(onClose, { form })))
  const { errors } = form.formState
  const agencyCode = form.watch('agencyCode')
  const owners = list.people.filter((person) => person.agencyCode === agencyCode)
  const agency = form.register('agencyCode')
  return (
    <FormDialog
      title={suggestion ? 'Make an action' : 'Add an action'}
      submit={suggestion ? 'Make the action' : 'Add the action'}
      busy={make.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) =>
        make.mutate({
          ...typed,
          reference,
          actionId,
          source: suggestion?.source ?? 'RECORD',
          sourceKey: suggestion?.sourceKey ?? '',
        }),
      )}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={make.error} />
      {suggestion && <p className="soft">{suggestion.from}</p>}
      <LabelledText
        label="What is to be done?"
        hint="Begin with a verb, and say one thing."
        problem={errors.text?.message}
        {...form.register('text')}
      />
      <LabelledText
        label="How will you know that it worked?"
        hint="Something that can be seen or counted."
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
        {list.agencies.map(({ code, name }) => (
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
