import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type AgencyRow, extendForm } from '#contract/rapid-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'

type MoreTimeDialogProps = {
  act: 'extend' | 'resume'
  reference: string
  row: AgencyRow
  onDone: OnDone
  onClose: () => void
}

const words = {
  extend: { title: 'Give more time to', submit: 'Give more time', why: 'Why is more time needed?' },
  resume: { title: 'Wait after all for', submit: 'Wait for it', why: 'Why is it waited for after all?' },
} as const

/** Another day for a return, with the reason. The first day stays to be seen. */
export function MoreTimeDialog({ act, reference, row, onDone, onClose }: MoreTimeDialogProps) {
  const { requestId, shortName, dueOn } = row
  const form = useForm({ resolver: contractResolver(extendForm), defaultValues: { dueOn: '', reason: '' } })
  const done = readAgainAnd(() => onDone(`${shortName} is told of the new day.`), { form })
  const extend = useMutation(api.rapidReviews.extend.mutationOptions(done))
  const resume = useMutation(api.rapidReviews.resume.mutationOptions(done))
  const change = act === 'extend' ? extend : resume
  return (
    <FormDialog
      title={`${words[act].title} ${shortName}`}
      submit={words[act].submit}
      busy={change.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) => change.mutate({ ...typed, reference, requestId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={change.error} />
      <p>It is due on {formatLongDate(dueOn)} now. Both days are kept.</p>
      <LabelledDate form={form} name="dueOn" label="New day" />
      <LabelledText
        label={words[act].why}
        hint="The agency’s members are told that the day changed; the reason is kept here."
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
