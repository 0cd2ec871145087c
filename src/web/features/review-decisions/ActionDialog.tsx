import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { actionForm } from '#contract/actions.ts'
import type { ActionSuggestion, RapidReviewActions } from '#contract/review-decision-actions.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { ActionFields } from '../../parts/actions/ActionFields.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
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
      <ActionFields form={form} agencies={list.agencies} people={list.people} />
    </FormDialog>
  )
}
