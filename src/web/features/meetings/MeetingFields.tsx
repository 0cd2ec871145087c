import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { MeetingPerson, MeetingSuggestion } from '#contract/meetings.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { LabelledInput, LabelledSelect } from '../../parts/Labelled.tsx'

type Fields = MeetingSuggestion & FieldValues
type MeetingFieldsProps<Values extends Fields> = {
  form: UseFormReturn<Values>
  chairs: readonly MeetingPerson[]
  /** In session its day stays as it is; who chairs may change. */
  areDatesOpen?: boolean
}

/** When and where a meeting is, and who chairs it. */
export function MeetingFields<Values extends Fields>({
  form,
  chairs,
  areDatesOpen = true,
}: MeetingFieldsProps<Values>) {
  const { errors } = form.formState
  // First in the form, and so the first to be focused when it is wrong: it registers itself later than the others.
  if (areDatesOpen) form.register('onDate' as Path<Values>)
  const field = (name: keyof MeetingSuggestion) => ({
    ...form.register(name as Path<Values>),
    problem: errors[name]?.message as string | undefined,
  })
  return (
    <>
      {areDatesOpen && <LabelledDate form={form} name={'onDate' as Path<Values>} label="Date" />}
      {areDatesOpen && <LabelledInput label="Starts at" type="time" {...field('startsAt')} />}
      <LabelledInput label="Place" hint="A room, or how to join it online." autoComplete="off" {...field('place')} />
      <ChairSelect
        label="Chair"
        hint="Holders of a chair’s seat; the chair rotates among Children’s Social Care, Police and Health."
        chairs={chairs}
        {...field('chairId')}
      />
      <ChairSelect label="Deputy" chairs={chairs} {...field('deputyId')} />
    </>
  )
}

type ChairSelectProps = Parameters<typeof LabelledSelect>[0] & { chairs: readonly MeetingPerson[] }

const ChairSelect = ({ chairs, ...rest }: ChairSelectProps) => (
  <LabelledSelect {...rest}>
    <option value="">Choose a person</option>
    {chairs.map(({ accountId, name, agency }) => (
      <option key={accountId} value={accountId}>
        {agency ? `${name}, ${agency}` : name}
      </option>
    ))}
  </LabelledSelect>
)
