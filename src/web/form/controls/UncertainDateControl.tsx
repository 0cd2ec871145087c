import { useState } from 'react'
import { meaningOf } from '#domain/time/describe-uncertain-date.ts'
import { parseUncertainDate, unreadDate } from '#domain/time/parse-uncertain-date.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { Button } from '../../parts/Button.tsx'
import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, tiesOf } from '../control-props.ts'
import { useFormSurroundings } from '../form-surroundings.tsx'
import { useTyped } from '../use-typed.ts'
import { Understood } from './Understood.tsx'

const doubts = {
  season: 'Is that the time you mean?',
  weekday: 'The day of the week does not fit this date. Is the date right?',
}

/** A date as far as it is known: a day, a month, "before 2019", "?22 May 2016". */
export function UncertainDateControl(props: ControlProps<QuestionOfKind<'udate'>>) {
  const { today } = useFormSurroundings()
  const { question, id, describedBy, onValue, onLeave } = props
  const value = (props.value ?? undefined) as UncertainDate | undefined
  const [typed, setTyped] = useTyped(value, value?.asTyped ?? '')
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const context = { today, mayBeFuture: !question.notFuture }
  const parsed = parseUncertainDate(typed, context)

  const take = (text: string) => {
    const read = parseUncertainDate(text, context)
    const next = read.ok ? read.date : read.reason === 'empty' ? undefined : unreadDate(text)
    setTyped(text, next)
    onValue(next)
  }
  const doubt = parsed.ok && parsed.confirm && confirmed !== typed ? doubts[parsed.confirm] : null
  const offer = parsed.ok ? undefined : parsed.didYouMean

  return (
    <>
      <input
        {...tiesOf(props)}
        aria-describedby={[describedBy, `${id}-understood`].filter(Boolean).join(' ')}
        className={styles.control}
        style={{ maxWidth: '20rem' }}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => take(event.target.value)}
        onBlur={onLeave}
      />
      <Understood
        id={`${id}-understood`}
        meaning={parsed.ok ? sayBack(parsed.date) : null}
        typed={typed}
        hasExample={question.example !== undefined}
      >
        {doubt ? (
          <>
            {doubt}{' '}
            <Button small onClick={() => setConfirmed(typed)}>
              Yes, that is right
            </Button>
          </>
        ) : offer ? (
          <>
            Did you mean {meaningOf(offer)}?{' '}
            <Button small onClick={() => take(offer.asTyped)}>
              Use {offer.asTyped}
            </Button>
          </>
        ) : null}
      </Understood>
    </>
  )
}

const sayBack = (date: UncertainDate) => `${meaningOf(date)}${date.uncertain ? ', not certain' : ''}`
