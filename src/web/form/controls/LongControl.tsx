import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { wordGuidance } from '#domain/forms/word-count.ts'
import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, textOf, tiesOf } from '../control-props.ts'
import formStyles from '../form.module.css'
import { type Advice, useFormSurroundings } from '../form-surroundings.tsx'

export function LongControl(props: ControlProps<QuestionOfKind<'long'>>) {
  const { question, id, describedBy, value, onValue, onLeave } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const { advise } = useFormSurroundings()
  const least = question.words?.min
  return (
    <>
      <textarea
        {...tiesOf(props)}
        {...textOf(props)}
        ref={area}
        aria-describedby={[describedBy, `${id}-words`].filter(Boolean).join(' ')}
        className={styles.control}
        autoComplete="off"
        onChange={(event) => onValue(event.target.value)}
        onBlur={onLeave}
      />
      <WordCount
        id={`${id}-words`}
        area={area}
        text={value}
        words={question.words ?? {}}
        advise={advise && ((text) => advise(question.id, text, least))}
      />
    </>
  )
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')
const pauseBeforeCounting = 200

type WordCountProps = {
  id: string
  area: RefObject<HTMLTextAreaElement | null>
  /** Only to notice that it changed from elsewhere. */
  text: unknown
  words: { min?: number; max?: number }
  advise?: ((text: string) => readonly Advice[]) | undefined
}

/** Counts in a pause, beside the typing and not in its way. */
function WordCount({ id, area, text, words, advise }: WordCountProps) {
  const [counted, setCounted] = useState(typeof text === 'string' ? text : '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text from elsewhere is counted as well
  useLayoutEffect(() => {
    grow(area.current)
    setCounted(area.current?.value ?? '')
  }, [area, text])
  useEffect(() => {
    const box = area.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const onInput = () => {
      grow(box)
      clearTimeout(timer)
      timer = setTimeout(() => setCounted(box?.value ?? ''), pauseBeforeCounting)
    }
    box?.addEventListener('input', onInput)
    return () => {
      clearTimeout(timer)
      box?.removeEventListener('input', onInput)
    }
  }, [area])
  const { level, text: guidance } = wordGuidance(counted, words)
  const advice = advise?.(counted) ?? []
  return (
    <>
      <div className={formStyles.words} data-level={level}>
        <span id={id}>{guidance}</span>
        {/* Only too many is read out: a count at every word would talk over the writer. */}
        <span className="visually-hidden" role="status">
          {level === 'over' ? guidance : ''}
        </span>
      </div>
      {advice.length > 0 && (
        <ul className={formStyles.advice} aria-label="Suggestions for this answer">
          {advice.map(({ code, suggestion, why }) => (
            <li key={code}>
              {suggestion} <span className="soft">{why}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function grow(box: HTMLTextAreaElement | null) {
  if (growsByItself || !box) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight + 2}px`
}
