import { useRef } from 'react'
import { Button } from '../../parts/Button.tsx'
import styles from '../../parts/controls.module.css'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import formStyles from '../form.module.css'
import { LineButtons } from '../LineButtons.tsx'
import { moved, useKeys } from '../use-keys.ts'

export function ListControl({
  question,
  id,
  describedBy,
  isInvalid,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'list'>>) {
  const given = (Array.isArray(value) ? value : []) as readonly string[]
  // One empty line to begin with: nobody should have to press a button to start writing.
  const lines = given.length > 0 ? given : ['']
  const keys = useKeys(lines.length)
  const list = useRef<HTMLOListElement>(null)
  const { max } = question

  const put = (next: readonly string[]) => onValue(next.length > 0 ? next : undefined)
  const focusLine = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus())

  return (
    <>
      <ol ref={list} className={formStyles.lines}>
        {lines.map((line, index) => (
          <li key={keys.at(index)} className={formStyles.line}>
            <input
              className={styles.control}
              id={index === 0 ? id : `${id}-${index}`}
              aria-label={`${question.label}: line ${index + 1}`}
              aria-describedby={index === 0 ? describedBy : undefined}
              aria-invalid={isInvalid || undefined}
              autoComplete="off"
              value={line}
              onChange={(event) => put(lines.map((other, at) => (at === index ? event.target.value : other)))}
              onBlur={onLeave}
            />
            {lines.length > 1 && (
              <LineButtons
                name={`line ${index + 1}`}
                isFirst={index === 0}
                isLast={index === lines.length - 1}
                onMove={(by) => {
                  keys.move(index, index + by)
                  put(moved(lines, index, index + by))
                  focusLine(index + by)
                }}
                onRemove={() => {
                  keys.remove(index)
                  put(lines.filter((_, at) => at !== index))
                  onLeave()
                  focusLine(Math.max(0, index - 1))
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {(max === undefined || lines.length < max) && (
        <Button
          icon="plus"
          small
          onClick={() => {
            put([...lines, ''])
            focusLine(lines.length)
          }}
        >
          Add a line
        </Button>
      )}
    </>
  )
}
