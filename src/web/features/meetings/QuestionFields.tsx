import { useFormContext } from 'react-hook-form'
import type { DecisionFields } from '#contract/decisions.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import styles from './decide.module.css'

const most = 5

/** One to five questions, each a question. */
export function QuestionFields() {
  const form = useFormContext<DecisionFields>()
  const questions = form.watch('questions')
  const { errors } = form.formState
  const set = (next: readonly string[]) => form.setValue('questions', [...next], { shouldDirty: true })
  return (
    <fieldset className={styles.choice}>
      <legend>What should the review find out?</legend>
      <p className="soft">One to five questions, each ending with “?”.</p>
      {questions.map((_, index) => (
        // The questions have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.row}>
          <LabelledText
            id={`questions.${index}`}
            label={`Question ${index + 1}`}
            rows={2}
            problem={errors.questions?.[index]?.message}
            {...form.register(`questions.${index}`)}
          />
          {questions.length > 1 && (
            <IconButton
              icon="remove"
              label={`Remove question ${index + 1}`}
              onClick={() => set(form.getValues('questions').toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      {questions.length < most && (
        <Button small icon="plus" onClick={() => set([...form.getValues('questions'), ''])}>
          Add a question
        </Button>
      )}
    </fieldset>
  )
}
