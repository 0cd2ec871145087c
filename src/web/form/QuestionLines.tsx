import { useFormContext } from 'react-hook-form'
import { Button, IconButton } from '../parts/Button.tsx'
import { LabelledText } from '../parts/Labelled.tsx'
import { Problem } from '../parts/Problem.tsx'
import { messageAt } from './message-at.ts'
import styles from './QuestionLines.module.css'

type QuestionLinesProps = {
  /** Where the questions are in the form: "questions", "agencies.2.extraQuestions". */
  name: string
  legend: string
  hint?: string
  least?: 0 | 1
  most: number
}

/** Questions, each on a line of its own and each a question. */
export function QuestionLines({ name, legend, hint, least = 0, most }: QuestionLinesProps) {
  const form = useFormContext()
  const questions: readonly string[] = form.watch(name)
  const { errors } = form.formState
  const problem = (path: string) => messageAt(errors, path)
  const now = (): readonly string[] => form.getValues(name)
  const set = (next: readonly string[]) => form.setValue(name, [...next], { shouldDirty: true })
  return (
    <fieldset className={styles.lines}>
      <legend>{legend}</legend>
      {hint && <p className="soft">{hint}</p>}
      <Problem id={name} text={problem(name)} />
      {questions.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question has no identity but its place
        <div key={index} className={styles.line}>
          <LabelledText
            id={`${name}.${index}`}
            label={`Question ${index + 1}`}
            rows={2}
            problem={problem(`${name}.${index}`)}
            {...form.register(`${name}.${index}`)}
          />
          {questions.length > least && (
            <IconButton
              icon="remove"
              label={`Remove question ${index + 1}`}
              onClick={() => set(now().toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      {questions.length < most && (
        <Button small icon="plus" id={questions.length === 0 ? name : undefined} onClick={() => set([...now(), ''])}>
          Add a question
        </Button>
      )}
    </fieldset>
  )
}
