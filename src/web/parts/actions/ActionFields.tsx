import type { UseFormReturn } from 'react-hook-form'
import type { ActionForm } from '#contract/actions.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { LabelledSelect, LabelledText } from '../Labelled.tsx'

type ActionFieldsProps = {
  form: UseFormReturn<ActionForm>
  agencies: readonly { readonly code: string; readonly name: string }[]
  people: readonly { readonly accountId: string; readonly name: string; readonly agencyCode: string }[]
}

/** What is to be done, how it will be known that it worked, who owns it, and by when. */
export function ActionFields({ form, agencies, people }: ActionFieldsProps) {
  const { errors } = form.formState
  const agencyCode = form.watch('agencyCode')
  const owners = people.filter((person) => person.agencyCode === agencyCode)
  const agency = form.register('agencyCode')
  return (
    <>
      <LabelledText
        label="What is to be done?"
        hint="Begin with a verb, and say one thing."
        problem={errors.text?.message}
        {...form.register('text')}
      />
      <LabelledText
        label="How will you know that it worked?"
        hint="Something that can be seen or counted, such as nine of ten plans that name who was asked."
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
        {agencies.map(({ code, name }) => (
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
    </>
  )
}
