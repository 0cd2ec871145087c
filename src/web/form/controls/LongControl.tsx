import { memo, useDeferredValue, useLayoutEffect, useRef } from 'react'
import { wordGuidance } from '#domain/forms/word-count.ts'
import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, tiesOf } from '../control-props.ts'
import formStyles from '../form.module.css'

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

export function LongControl(props: ControlProps<QuestionOfKind<'long'>>) {
  const { question, id, describedBy, value, onValue, onLeave } = props
  const text = typeof value === 'string' ? value : ''
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    if (growsByItself || !area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight + 2}px`
  }, [text])
  return (
    <>
      <textarea
        {...tiesOf(props)}
        ref={area}
        aria-describedby={[describedBy, `${id}-words`].filter(Boolean).join(' ')}
        className={styles.control}
        autoComplete="off"
        value={text}
        onChange={(event) => onValue(event.target.value)}
        onBlur={onLeave}
      />
      <WordCount id={`${id}-words`} text={text} words={question.words ?? noLimits} />
    </>
  )
}

type WordCountProps = { id: string; text: string; words: { min?: number; max?: number } }

const noLimits = {}

/** Counted after the key has been painted, so that typing never waits for it. */
function WordCount({ text, ...rest }: WordCountProps) {
  return <Counted {...rest} text={useDeferredValue(text)} />
}

const Counted = memo(function Counted({ id, text, words }: WordCountProps) {
  const { level, text: guidance } = wordGuidance(text, words)
  return (
    <div className={formStyles.words} data-level={level}>
      <span id={id}>{guidance}</span>
      {/* Only too many is read out: a count at every word would talk over the writer. */}
      <span className="visually-hidden" role="status">
        {level === 'over' ? guidance : ''}
      </span>
    </div>
  )
})
