import { formatDate, formatLongDate, isIsoDate } from '#domain/time/dates.ts'
import { parseDate } from '#domain/time/parse-date.ts'
import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, tiesOf } from '../control-props.ts'
import { useFormSurroundings } from '../form-surroundings.tsx'
import { useTyped } from '../use-typed.ts'
import { Understood } from './Understood.tsx'

/** One box for a day, written as people write it. What is no date yet is kept as it was typed. */
export function DateControl(props: ControlProps<QuestionOfKind<'date'>>) {
  const { today } = useFormSurroundings()
  const { question, id, describedBy, value, onValue, onLeave } = props
  const stored = typeof value === 'string' ? value : ''
  const [typed, setTyped] = useTyped(stored, isIsoDate(stored) ? formatDate(stored) : stored)
  return (
    <>
      <input
        {...tiesOf(props)}
        aria-describedby={[describedBy, `${id}-understood`].filter(Boolean).join(' ')}
        className={styles.control}
        style={{ maxWidth: '14rem' }}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          const text = event.target.value
          const date = parseDate(text, { today, mayBeFuture: !question.notFuture })
          const next = date ?? (text.trim() || undefined)
          setTyped(text, next ?? '')
          onValue(next)
        }}
        onBlur={onLeave}
      />
      <Understood
        id={`${id}-understood`}
        meaning={isIsoDate(stored) ? formatLongDate(stored) : null}
        typed={typed}
        hasExample={question.example !== undefined}
      />
    </>
  )
}
