import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type Incident, toldForm } from '#contract/incidents.ts'
import { toldIds, toldWhom } from '#domain/incidents/told.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'

type ToldDialogProps = { reference: string; incident: Incident; onClose: () => void }

/** Somebody was told, on a day. */
export function ToldDialog({ reference, incident, onClose }: ToldDialogProps) {
  const next = toldIds.find((whom) => !incident.told.some((each) => each.whom === whom)) ?? 'told_partners'
  const form = useForm({
    resolver: contractResolver(toldForm),
    defaultValues: { whom: next, on: londonToday(), lateReason: '' },
  })
  const tell = useMutation(api.incidents.recordTold.mutationOptions(readAgainAnd(onClose, form)))
  const { errors } = form.formState
  const limit = incident.clocks.find(({ code, status }) => code === 'SIN_PARTNERS' && status !== 'CANCELLED')
  const isLate = form.watch('whom') === 'told_partners' && limit !== undefined && form.watch('on') > limit.dueOn
  return (
    <FormDialog
      title="Record who was told"
      submit="Record"
      busy={tell.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => tell.mutate({ ...typed, reference }))}
      onClose={onClose}
    >
      <RefusalBanner problem={tell.error} />
      <LabelledSelect label="Who was told?" problem={errors.whom?.message} {...form.register('whom')}>
        {toldIds.map((whom) => (
          <option key={whom} value={whom}>
            {toldWhom[whom]}
          </option>
        ))}
      </LabelledSelect>
      <LabelledDate form={form} name="on" label="On which day?" />
      {isLate && (
        <LabelledText
          label="Why were they told after the fifth working day?"
          rows={3}
          problem={errors.lateReason?.message}
          {...form.register('lateReason')}
        />
      )}
    </FormDialog>
  )
}
