import { useCallback, useRef, useState } from 'react'
import { type Answers, isBlankRow } from '#domain/forms/answers.ts'
import { missingInRow } from '#domain/forms/missing.ts'
import { Button } from '../../parts/Button.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import formStyles from '../form.module.css'
import { useLookups } from '../form-surroundings.tsx'
import { LineButtons } from '../LineButtons.tsx'
import { rowHeading } from '../row-heading.ts'
import { moved, useKeys } from '../use-keys.ts'
import { RowEditor } from './RowEditor.tsx'

/** A repeating group: one card a row, read closed and written open. */
export function RowsControl({
  question,
  id,
  describedBy,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'rows'>>) {
  const rows = (Array.isArray(value) ? value : []) as readonly Answers[]
  const latest = useRef(rows)
  latest.current = rows
  const keys = useKeys(rows.length)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const lookups = useLookups()
  const cards = useRef<HTMLOListElement>(null)

  const put = useCallback(
    (next: readonly Answers[]) => {
      latest.current = next
      onValue(next.length > 0 ? next : undefined)
    },
    [onValue],
  )
  const onRow = useCallback(
    (index: number, change: (row: Answers) => Answers) =>
      put(latest.current.map((row, other) => (other === index ? change(row) : row))),
    [put],
  )
  const setCardOpen = (key: number, isOpen: boolean) =>
    setOpen((before) => new Set([...before].filter((other) => other !== key).concat(isOpen ? key : [])))
  const focusIn = (index: number, what = 'button') =>
    requestAnimationFrame(() => cards.current?.children[index]?.querySelector<HTMLElement>(what)?.focus())

  return (
    <>
      <ol ref={cards} className={formStyles.cards}>
        {rows.map((row, index) => {
          const key = keys.at(index)
          const isOpen = open.has(key)
          const name = `${question.rowName} ${index + 1}`
          const missing = missingInRow(question.row, row).length
          return (
            <li key={key} className={formStyles.card}>
              <div className={formStyles.cardHead}>
                <div className={formStyles.cardTitle}>
                  <span className="soft">{name}</span> <strong>{rowHeading(question.row, row, lookups)}</strong>
                </div>
                {!isOpen && !isBlankRow(row) && missing > 0 && (
                  <StatusTag tone="attention">
                    {missing === 1 ? '1 answer to come' : `${missing} answers to come`}
                  </StatusTag>
                )}
                <Button
                  small
                  id={index === 0 ? id : undefined}
                  aria-expanded={isOpen}
                  onClick={() => {
                    setCardOpen(key, !isOpen)
                    if (isOpen) onLeave()
                  }}
                >
                  {isOpen ? 'Close' : 'Open'}
                  <span className="visually-hidden"> {name}</span>
                </Button>
                <LineButtons
                  name={name}
                  isFirst={index === 0}
                  isLast={index === rows.length - 1}
                  onMove={(by) => {
                    keys.move(index, index + by)
                    put(moved(rows, index, index + by))
                    onLeave()
                    focusIn(index + by)
                  }}
                  onRemove={() => {
                    keys.remove(index)
                    put(rows.filter((_, other) => other !== index))
                    onLeave()
                    focusIn(Math.max(0, index - 1))
                  }}
                />
              </div>
              {isOpen && (
                <RowEditor
                  id={`${id}-${key}`}
                  cells={question.row}
                  row={row}
                  index={index}
                  onRow={onRow}
                  onLeave={onLeave}
                />
              )}
            </li>
          )
        })}
      </ol>
      {(question.max === undefined || rows.length < question.max) && (
        <Button
          icon="plus"
          id={rows.length === 0 ? id : undefined}
          aria-describedby={describedBy}
          onClick={() => {
            setCardOpen(keys.add(), true)
            put([...rows, {}])
            focusIn(rows.length, 'input, select, textarea')
          }}
        >
          {rows.length === 0 ? `Add ${withArticle(question.rowName)}` : `Add another ${question.rowName.toLowerCase()}`}
        </Button>
      )}
    </>
  )
}

const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun.toLowerCase()}`
