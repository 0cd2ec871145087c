import { useFormContext } from 'react-hook-form'
import { QuestionLines } from '../../form/QuestionLines.tsx'
import { LabelledInput, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './scope.module.css'
import type { Typed } from './use-scope-draft.ts'

/** What one agency is asked beside the rest; closed until somebody wants it. */
export function AgencyMore({ index, name }: { index: number; name: string }) {
  const form = useFormContext<Typed>()
  const agency = form.watch(`scope.agencies.${index}`)
  const problems = form.formState.errors.scope?.agencies?.[index]
  const questions = agency.extraQuestions.length
  const marks = [
    questions > 0 && (questions === 1 ? '1 question' : `${questions} questions`),
    agency.attendeeWanted && 'somebody wanted at the meeting',
    !agency.isNilAllowed && 'nil not accepted',
  ].filter(Boolean)
  return (
    <details className={styles.more} open={problems ? true : undefined}>
      <summary>
        {name}
        {marks.length > 0 && <span className="soft">: {marks.join(', ')}</span>}
      </summary>
      <QuestionLines
        name={`scope.agencies.${index}.extraQuestions`}
        legend={`Questions to ${name} alone`}
        hint="Ask only what it alone can answer."
        most={5}
      />
      <LabelledInput
        label="Who should come to the meeting?"
        hint="A role is enough. Leave it empty if nobody is needed."
        autoComplete="off"
        problem={problems?.attendeeWanted?.message}
        {...form.register(`scope.agencies.${index}.attendeeWanted`)}
      />
      <LabelledTick
        label="It may answer that nobody there knows the child"
        {...form.register(`scope.agencies.${index}.isNilAllowed`)}
      />
    </details>
  )
}
