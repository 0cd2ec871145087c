import { useId } from 'react'
import type { Proposal } from '#contract/return-documents.ts'
import { compareWords, type Stretch } from '#domain/information-requests/compare-returns.ts'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './word.module.css'

type Props = {
  proposal: Proposal
  isChosen: boolean
  changedBy: string | undefined
  onChoose: (isChosen: boolean) => void
}

/** One question with both its answers, and where they differ. */
export function ProposedAnswer({ proposal, isChosen, changedBy, onChoose }: Props) {
  const id = useId()
  const { code, label, section, present, proposed } = proposal
  const isEmpty = present.length === 0
  const stretches = compareWords(present.join('\n'), proposed.join('\n'))
  return (
    <section className={styles.answer} aria-labelledby={id}>
      <h3 id={id}>
        <span className={styles.code}>{code}</span> {label}
      </h3>
      <p className={styles.where}>
        <span className="soft">{section}</span>{' '}
        {isEmpty ? <StatusTag tone="waiting">Empty here</StatusTag> : <StatusTag tone="attention">Differs</StatusTag>}
        {changedBy && <StatusTag tone="attention">Changed meanwhile by {changedBy}</StatusTag>}
      </p>
      <div className={styles.sides}>
        <div>
          <h4>Here now</h4>
          <p className={styles.text}>
            {isEmpty ? <span className="soft">Nothing yet</span> : <Side stretches={stretches} leaveOut="added" />}
          </p>
        </div>
        <div>
          <h4>In the document</h4>
          <p className={styles.text}>
            {isEmpty ? proposed.join('\n') : <Side stretches={stretches} leaveOut="removed" />}
          </p>
        </div>
      </div>
      <LabelledTick
        label={
          <>
            Take the answer of the document<span className="visually-hidden"> to {code}</span>
          </>
        }
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
    </section>
  )
}

/** One side of the comparison: what it shares, and what it has alone. */
function Side({ stretches, leaveOut }: { stretches: readonly Stretch[]; leaveOut: Stretch['mark'] }) {
  return stretches
    .filter(({ mark }) => mark !== leaveOut)
    .map(({ text, mark }, index) => {
      const key = `${index} ${mark}`
      if (mark === 'added') return <ins key={key}>{text}</ins>
      return mark === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
    })
}
