import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { latenessForm } from '#contract/clocks.ts'
import { clockLabels } from '#domain/clocks/clock.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { afterAct } from '../after-act.ts'
import { FormDialog } from '../FormDialog.tsx'
import { LabelledText } from '../Labelled.tsx'
import type { ClockActProps } from './clock-act.ts'

/** Why a limit was missed. The reason stays with the clock for good, also once it is met. */
export function ExplainDialog({ reference, clock, ...after }: ClockActProps) {
  const { id: clockId, code, dueOn, extendedTo, lateReason: was } = clock
  const form = useForm({ resolver: contractResolver(latenessForm), defaultValues: { reason: was } })
  const explain = useMutation(api.clocks.explain.mutationOptions(afterAct(after, form)))
  return (
    <FormDialog
      title={`Why was this late? ${clockLabels[code]}`}
      submit="Keep the reason"
      busy={explain.isPending && 'Keeping'}
      onSubmit={form.handleSubmit((typed) => explain.mutate({ ...typed, reference, clockId, was }))}
      onClose={after.onClose}
    >
      <ChangedMeanwhile problem={explain.error} />
      <p>It was due on {formatLongDate(extendedTo ?? dueOn)}.</p>
      <LabelledText
        label="What got in the way"
        hint="What happened, not who. It stays beside the date for good."
        rows={4}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
