import { useWatch } from 'react-hook-form'
import type { Question } from '#domain/forms/form-definition.ts'
import { Banner } from '../parts/Banner.tsx'
import { Button } from '../parts/Button.tsx'
import { timeOfDay } from '../parts/moments.ts'
import { type Conflict, ConflictPanel } from './ConflictPanel.tsx'
import styles from './form.module.css'
import { useFormHandle } from './form-handle.tsx'
import { useFormSurroundings } from './form-surroundings.tsx'
import { useAutosaveState } from './use-autosave-state.ts'
import { useCondition } from './use-condition.ts'

/** What there is to know about one answer just now: its alert, and what other writers did to it. */
export function QuestionNotes({ question }: { question: Question }) {
  const { autosave } = useFormHandle()
  const { noteAt } = useFormSurroundings()
  const theirs = useAutosaveState(autosave, ({ conflicts }) => conflicts[question.id])
  const told = useAutosaveState(autosave, (state) => state.told[question.id])
  return (
    <>
      {noteAt?.(question.id)}
      {question.alert && <Alert alert={question.alert} />}
      {theirs && (
        <FormConflict
          question={question}
          conflict={{
            theirs,
            onKeepMine: () => autosave.keepMine(question.id),
            onTakeTheirs: () => autosave.takeTheirs(question.id),
            onKeepBoth: () => autosave.keepBoth(question.id),
          }}
        />
      )}
      {told && (
        <div className={styles.told} role="status">
          {told.by.name} changed this at {timeOfDay(told.at)}.
          <Button small look="quiet" onClick={() => autosave.seen(question.id)}>
            OK
          </Button>
        </div>
      )}
    </>
  )
}

function Alert({ alert }: { alert: NonNullable<Question['alert']> }) {
  const { form } = useFormHandle()
  const { urgentContact } = useFormSurroundings()
  const isDue = useCondition(form.control, alert.when)
  if (!isDue) return null
  return (
    <Banner tone={alert.tone} announced>
      {alert.text}
      {alert.tone === 'urgent' && urgentContact && (
        <p>
          <strong>{urgentContact}</strong>
        </p>
      )}
    </Banner>
  )
}

function FormConflict({ question, conflict }: { question: Question; conflict: Conflict }) {
  const { form } = useFormHandle()
  const value = useWatch({ control: form.control, name: `answers.${question.id}`, exact: true })
  const skipped = useWatch({ control: form.control, name: `skipped.${question.id}`, exact: true })
  return <ConflictPanel question={question} mine={{ value, skipped }} conflict={conflict} />
}
