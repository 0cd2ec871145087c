import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { correctAwarenessForm, type Incident } from '#contract/incidents.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'

type AwarenessDialogProps = { reference: string; incident: Incident; onClose: () => void }

/** The day from which the limits count, put right. */
export function AwarenessDialog({ reference, incident: { aware, clocks }, onClose }: AwarenessDialogProps) {
  const form = useForm({
    resolver: contractResolver(correctAwarenessForm),
    defaultValues: { awareOn: aware.on, awareTime: aware.time, toldBy: aware.toldBy, reason: '', lateReason: '' },
  })
  const correct = useMutation(api.incidents.correctAwareness.mutationOptions(readAgainAnd(onClose, form)))
  const { errors } = form.formState
  // Whether something is late by the new day, the server counts: it asks, and the field stays from then on.
  const isUnexplained = clocks.some(({ status, lateReason }) => status === 'MET_LATE' && lateReason === '')
  const [isAsked, setAsked] = useState(isUnexplained)
  if (errors.lateReason && !isAsked) setAsked(true)
  return (
    <FormDialog
      title="Correct when the council became aware"
      submit="Correct"
      busy={correct.isPending && 'Correcting'}
      onSubmit={form.handleSubmit((typed) => correct.mutate({ ...typed, reference, was: aware.on }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={correct.error} />
      <p>
        The limits for notifying and for telling the partners are counted anew from this day. What was done stays on its
        day, which may turn out to be late.
      </p>
      <LabelledDate form={form} name="awareOn" label="When did the council become aware?" />
      <LabelledInput
        label="At what time?"
        hint="On the 24-hour clock. Leave it empty if nobody knows."
        problem={errors.awareTime?.message}
        autoComplete="off"
        {...form.register('awareTime')}
      />
      <LabelledInput
        label="Who told whom?"
        problem={errors.toldBy?.message}
        autoComplete="off"
        {...form.register('toldBy')}
      />
      <LabelledText
        label="Why is it corrected?"
        rows={3}
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
      {isAsked && (
        <LabelledText
          label="Why was it done after the fifth working day?"
          hint="It stays with the limit, for everybody who reads it."
          rows={3}
          problem={errors.lateReason?.message}
          {...form.register('lateReason')}
        />
      )}
    </FormDialog>
  )
}
