import type { ReturnVersion } from '#contract/information-requests.ts'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'
import { type ComparedAnswer, compareReturns } from '#domain/information-requests/compare-returns.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './requests.module.css'
import { formOf, versionValues } from './version-values.ts'

const words = { added: 'New answer', removed: 'Answer taken out', changed: 'Changed' } as const

/** What changed between two versions, word by word; what stayed is left out. */
export function Comparison({
  older,
  newer,
  lookups,
}: {
  older: ReturnVersion
  newer: ReturnVersion
  lookups: DisplayLookups
}) {
  const forms = { older: formOf(older), newer: formOf(newer) }
  const changed = compareReturns(forms, versionValues(older.answers), versionValues(newer.answers), lookups)
  return (
    <section className={styles.part} aria-label="What changed">
      <p className="soft">
        From version {older.version.number} to version {newer.version.number}. What was taken out is struck through,
        what was added is underlined.
      </p>
      {changed.length === 0 && <p>No answer differs.</p>}
      {changed.map((answer) => (
        <section key={answer.questionId} className={styles.compared}>
          <h2>{answer.label}</h2>
          <StatusTag tone="active">{words[answer.change]}</StatusTag>
          <p className={styles.stretches}>
            <Stretches stretches={answer.stretches} />
          </p>
        </section>
      ))}
    </section>
  )
}

function Stretches({ stretches }: Pick<ComparedAnswer, 'stretches'>) {
  return stretches.map(({ mark, text }, index) => {
    const key = `${index} ${mark}`
    if (mark === 'added') return <ins key={key}>{text}</ins>
    return mark === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
  })
}
