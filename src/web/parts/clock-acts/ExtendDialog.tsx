import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { extensionForm } from '#contract/clocks.ts'
import { clockLabels } from '#domain/clocks/clock.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { afterAct } from '../after-act.ts'
import { FormDialog } from '../FormDialog.tsx'
import { LabelledText } from '../Labelled.tsx'
import type { ClockActProps } from './clock-act.ts'

/** More time for a local limit. The first due date stays beside the later one. */
export function ExtendDialog({ reference, clock, ...after }: ClockActProps) {
  const { id: clockId, code, dueOn, extendedTo: was } = clock
  const form = useForm({ resolver: contractResolver(extensionForm), defaultValues: { to: '', reason: '' } })
  const extend = useMutation(api.clocks.extend.mutationOptions(afterAct(after, form)))
  return (
    <FormDialog
      title={`Give more time: ${clockLabels[code]}`}
      submit="Give more time"
      busy={extend.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) => extend.mutate({ ...typed, reference, clockId, was }))}
      onClose={after.onClose}
    >
      <ChangedMeanwhile problem={extend.error} />
      <p>
        It is due on {formatLongDate(was ?? dueOn)}. The first date stays to be seen. No statutory limit moves with it.
      </p>
      <LabelledDate form={form} name="to" label="New due date" />
      <LabelledText
        label="Why more time is given"
        rows={3}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
