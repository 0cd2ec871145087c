import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './learning-queries.ts'

type AgreeDialogProps = { reference: string; review: LearningReview; onClose: () => void }

/** The chair agrees what was read. Nothing is written over afterwards, so it says what follows first. */
export function AgreeDialog({ reference, review, onClose }: AgreeDialogProps) {
  const { findings, notes, version } = review
  const form = useForm({ defaultValues: { noFindingsReason: '' } })
  const agree = useMutation(
    api.learningReviews.agreeFindings.mutationOptions(readAgainAnd(onClose, { form, isStep: true })),
  )
  const unsent = notes.filter(({ state }) => state !== 'SENT')
  const count = findings.length
  return (
    <FormDialog
      title={count > 0 ? 'Agree the findings?' : 'Agree that there are no findings?'}
      submit={count > 0 ? 'Agree the findings' : 'Agree that there are none'}
      busy={agree.isPending && 'Agreeing'}
      onSubmit={form.handleSubmit((typed) => agree.mutate({ ...typed, reference, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={agree.error} />
      <p>
        {count > 0 && `You agree ${count === 1 ? 'one entry' : `${count} entries`} as you read them here. `}From then on
        they stay as they are, and the agencies read each other’s notes.
      </p>
      {unsent.length > 0 && (
        <p>
          Not sent, and not to be written any more after this: the notes of {unsent.map(({ name }) => name).join('; ')}.
        </p>
      )}
      {count === 0 && (
        <LabelledText
          label="Why are there none?"
          hint="Everybody who reads the review sees this."
          problem={form.formState.errors.noFindingsReason?.message}
          {...form.register('noFindingsReason')}
        />
      )}
    </FormDialog>
  )
}
