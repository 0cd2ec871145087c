import { useFormContext } from 'react-hook-form'
import { Button, IconButton } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { messageAt } from './message-at.ts'
import styles from './scope.module.css'

type QuestionLinesProps = {
  /** Where the questions are in the form: "questions", "agencies.2.extraQuestions". */
  name: string
  legend: string
  hint?: string
  most: number
}

/** Questions, each on a line of its own and each a question. */
export function QuestionLines({ name, legend, hint, most }: QuestionLinesProps) {
  const form = useFormContext()
  const questions: readonly string[] = form.watch(name)
  const { errors } = form.formState
  const problem = (path: string) => messageAt(errors, path)
  const set = (next: readonly string[]) => form.setValue(name, [...next], { shouldDirty: true })
  return (
    <fieldset className={styles.fieldset}>
      <legend>{legend}</legend>
      {hint && <p className="soft">{hint}</p>}
      <Problem id={name} text={problem(name)} />
      {questions.map((_, index) => (
        // The questions have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.line}>
          <LabelledText
            id={`${name}.${index}`}
            label={`Question ${index + 1}`}
            rows={2}
            problem={problem(`${name}.${index}`)}
            {...form.register(`${name}.${index}`)}
          />
          <IconButton
            icon="remove"
            label={`Remove question ${index + 1}`}
            onClick={() => set(questions.toSpliced(index, 1))}
          />
        </div>
      ))}
      {questions.length < most && (
        <Button
          small
          icon="plus"
          id={questions.length === 0 ? name : undefined}
          onClick={() => set([...questions, ''])}
        >
          Add a question
        </Button>
      )}
    </fieldset>
  )
}
