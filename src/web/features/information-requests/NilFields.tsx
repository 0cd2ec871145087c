import { useFormContext } from 'react-hook-form'
import { recordSystems } from '#domain/codes/record-systems.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { LabelledInput, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { NilValues } from './nil-values.ts'
import styles from './requests.module.css'

/** What was searched, for whom, when and by whom: four questions, and one more if there is something to say. */
export function NilFields() {
  const form = useFormContext<NilValues>()
  const problems = form.formState.errors.answers
  const systems = problems?.systems_searched?.message
  return (
    <>
      <fieldset className={styles.choices} aria-describedby={systems ? 'systems-problem' : undefined}>
        <legend>Where did you look?</legend>
        <Problem id="systems" text={systems} />
        {recordSystems.map(({ code, label }) => (
          <LabelledTick key={code} label={label} value={code} {...form.register('answers.systems_searched')} />
        ))}
      </fieldset>
      <LabelledText
        label="Which names and dates of birth did you search for?"
        hint="A search under one spelling finds one spelling. Include other names and addresses you tried."
        rows={3}
        problem={problems?.names_searched?.message}
        {...form.register('answers.names_searched')}
      />
      <LabelledDate form={form} name="answers.searched_on" label="When was the search made?" />
      <LabelledInput
        label="Who searched?"
        hint="Their role is enough."
        autoComplete="off"
        problem={problems?.searched_by?.message}
        {...form.register('answers.searched_by')}
      />
      <LabelledInput
        label="Anything the review should know? (optional)"
        autoComplete="off"
        problem={problems?.nil_note?.message}
        {...form.register('answers.nil_note')}
      />
    </>
  )
}
