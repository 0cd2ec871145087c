import { useSuspenseQuery } from '@tanstack/react-query'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type { DecisionFields } from '#contract/decisions.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import styles from './decide.module.css'
import { agenciesQuery } from './meeting-queries.ts'

/** Whoever would have decided otherwise is kept with the decision, in their words. */
export function DissentFields() {
  const form = useFormContext<DecisionFields>()
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'dissent' })
  const errors = form.formState.errors.dissent
  return (
    <fieldset className={styles.choice}>
      <legend>Did anybody disagree?</legend>
      {fields.length === 0 && <p className="soft">A view that differs stays beside the decision.</p>}
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.dissent}>
          <LabelledSelect
            id={`dissent.${index}.agency`}
            label="Agency"
            problem={errors?.[index]?.agency?.message}
            {...form.register(`dissent.${index}.agency`)}
          >
            <option value="">Choose an agency</option>
            {agencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </LabelledSelect>
          <LabelledText
            id={`dissent.${index}.view`}
            label="What would they have decided, and why?"
            rows={2}
            problem={errors?.[index]?.view?.message}
            {...form.register(`dissent.${index}.view`)}
          />
          <Button small onClick={() => remove(index)}>
            Remove this view
          </Button>
        </div>
      ))}
      <Button small icon="plus" onClick={() => append({ agency: '', view: '' })}>
        Add a view that differs
      </Button>
    </fieldset>
  )
}
