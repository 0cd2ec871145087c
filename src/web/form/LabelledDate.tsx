import { useState } from 'react'
import { type FieldValues, type Path, type UseFormReturn, useController } from 'react-hook-form'
import { formatDate, formatLongDate, isIsoDate } from '#domain/time/dates.ts'
import { parseDate } from '#domain/time/parse-date.ts'
import { LabelledInput } from '../parts/Labelled.tsx'

export const londonToday = () => Temporal.Now.plainDateISO('Europe/London').toString()

type LabelledDateProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: string
  id?: string
}

/** A day as people write it, said back in full. What is no date is left to the schema to refuse. */
export function LabelledDate<Values extends FieldValues>({ form, name, label, id }: LabelledDateProps<Values>) {
  const { field, fieldState } = useController({ control: form.control, name })
  const value = String(field.value ?? '')
  const [typed, setTyped] = useState(isIsoDate(value) ? formatDate(value) : value)
  return (
    <LabelledInput
      {...(id && { id })}
      ref={field.ref}
      name={name}
      label={label}
      hint={isIsoDate(value) ? formatLongDate(value) : 'As you would write it, for example 3 June 2026.'}
      problem={fieldState.error?.message}
      autoComplete="off"
      value={typed}
      onBlur={field.onBlur}
      onChange={(event) => {
        const text = event.target.value
        setTyped(text)
        field.onChange(parseDate(text, { today: londonToday(), mayBeFuture: true }) ?? text)
      }}
    />
  )
}
