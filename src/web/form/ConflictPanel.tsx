import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { Question } from '#domain/forms/form-definition.ts'
import type { StoredAnswer } from '#domain/forms/merge-answers.ts'
import { Button } from '../parts/Button.tsx'
import { timeOfDay } from '../parts/moments.ts'
import type { Given } from './autosave-state.ts'
import styles from './form.module.css'
import { useLookups } from './form-surroundings.tsx'

export type Conflict = {
  theirs: StoredAnswer
  onKeepMine: () => void
  onTakeTheirs: () => void
  onKeepBoth: () => void
}

/** Two people wrote the same answer. Nothing is thrown away until one of them says so. */
export function ConflictPanel({ question, mine, conflict }: { question: Question; mine: Given; conflict: Conflict }) {
  const lookups = useLookups()
  const { theirs, onKeepMine, onTakeTheirs, onKeepBoth } = conflict
  const isText = question.kind === 'long' || question.kind === 'text'
  return (
    <section className={styles.conflict} role="alert" aria-label={`Two answers to: ${question.label}`}>
      <p>
        <strong>
          {theirs.by.name} changed this answer at {timeOfDay(theirs.at)}, while you were writing.
        </strong>{' '}
        Yours is kept on this page and not saved yet. Which shall it be?
      </p>
      <div className={styles.versions}>
        <Version title={`What ${theirs.by.name} wrote`} lines={displayAnswer(question, theirs, lookups)} />
        <Version title="What you wrote" lines={displayAnswer(question, mine, lookups)} />
      </div>
      <div className={styles.choices}>
        <Button onClick={onKeepMine}>Keep mine</Button>
        <Button onClick={onTakeTheirs}>Use theirs</Button>
        {isText && typeof theirs.value === 'string' && typeof mine.value === 'string' && (
          <Button onClick={onKeepBoth}>Keep both</Button>
        )}
      </div>
    </section>
  )
}

function Version({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className={styles.version}>
      <strong>{title}</strong>
      <p>{lines.join('\n')}</p>
    </div>
  )
}
