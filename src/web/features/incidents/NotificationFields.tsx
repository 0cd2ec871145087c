import { useFormContext } from 'react-hook-form'
import type { Incident } from '#contract/incidents.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { LabelledInput, LabelledText } from '../../parts/Labelled.tsx'

type Typed = { nationalReference: string; submittedOn: string; submittedTime: string; lateReason: string }

/** What was submitted on the national site, and when. After the fifth working day it asks why. */
export function NotificationFields({ incident }: { incident: Incident }) {
  const form = useFormContext<Typed>()
  const { errors } = form.formState
  const dueOn = incident.clocks.find(({ code }) => code === 'SIN_NOTIFY')?.dueOn ?? ''
  const isLate = form.watch('submittedOn') > dueOn
  return (
    <>
      <LabelledInput
        label="Reference that the national site gave"
        problem={errors.nationalReference?.message}
        autoComplete="off"
        {...form.register('nationalReference')}
      />
      <LabelledDate form={form} name="submittedOn" label="Submitted on" />
      <LabelledInput
        label="At"
        hint="On the 24-hour clock, for example 14:30."
        problem={errors.submittedTime?.message}
        autoComplete="off"
        {...form.register('submittedTime')}
      />
      {isLate && (
        <LabelledText
          label="Why was it submitted after the fifth working day?"
          hint="It stays with the limit, for everybody who reads it."
          rows={3}
          problem={errors.lateReason?.message}
          {...form.register('lateReason')}
        />
      )}
    </>
  )
}
