import { useMutation } from '@tanstack/react-query'
import { FormProvider, useForm } from 'react-hook-form'
import { addAgencyForm, type RapidReview } from '#contract/rapid-reviews.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { QuestionLines } from '../../form/QuestionLines.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledSelect, LabelledTick } from '../../parts/Labelled.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'

type AddAgencyDialogProps = { reference: string; review: RapidReview; onDone: OnDone; onClose: () => void }

/** One agency more, while the others answer. */
export function AddAgencyDialog({ reference, review, onDone, onClose }: AddAgencyDialogProps) {
  const returnsDueOn = review.scope?.returnsDueOn
  const form = useForm({
    resolver: contractResolver(addAgencyForm),
    defaultValues: {
      code: '',
      extraQuestions: [] as string[],
      attendeeWanted: '',
      isNilAllowed: true,
      // The day that the others have, while it is still to come.
      dueOn: returnsDueOn && returnsDueOn > review.today ? returnsDueOn : '',
    },
  })
  const add = useMutation(
    api.rapidReviews.addAgency.mutationOptions(readAgainAnd(() => onDone('The request is sent.'), { form })),
  )
  const { errors } = form.formState
  const chosen = review.furtherAgencies.find(({ code }) => code === form.watch('code'))
  return (
    <FormDialog
      title="Ask another agency"
      submit="Send the request"
      busy={add.isPending && 'Sending'}
      onSubmit={form.handleSubmit((typed) => add.mutate({ ...typed, reference }))}
      onClose={onClose}
    >
      <RefusalBanner problem={add.error} />
      <FormProvider {...form}>
        <LabelledSelect
          label="Agency"
          hint={
            chosen && chosen.members.length === 0
              ? 'Nobody holds a member’s seat for it: you have to reach it yourself.'
              : chosen && `Goes to ${chosen.members.join(', ')}.`
          }
          problem={errors.code?.message}
          {...form.register('code')}
        >
          <option value="">Choose an agency</option>
          {review.furtherAgencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </LabelledSelect>
        <LabelledDate form={form} name="dueOn" label="Return due" />
        <QuestionLines name="extraQuestions" legend="Questions to this agency alone" most={5} />
        <LabelledInput
          label="Who should come to the meeting?"
          hint="A role is enough. Leave it empty if nobody is needed."
          autoComplete="off"
          problem={errors.attendeeWanted?.message}
          {...form.register('attendeeWanted')}
        />
        <LabelledTick label="It may answer that nobody there knows the child" {...form.register('isNilAllowed')} />
      </FormProvider>
    </FormDialog>
  )
}
