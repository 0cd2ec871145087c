import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { furtherTabs } from '../../app/case-tabs.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import styles from './decision.module.css'
import { Part } from './Part.tsx'

type LoggedElsewhereProps = { reference: string; record: ReviewRecord }

/** Other processes and contacts with the family: kept on the case, and part of this record. */
export function LoggedElsewhere({ reference, record: { processes, contacts } }: LoggedElsewhereProps) {
  return (
    <Part id="logs" title="Other processes, and contact with the family">
      <Log title="Other processes" empty="No other process is recorded." entries={processes} />
      <Log title="Contact with the family" empty="No contact with the family is recorded." entries={contacts} />
      <p>
        <AppLink link={{ to: furtherTabs.logs.to, params: { reference } }}>Keep them on the case</AppLink>
      </p>
    </Part>
  )
}

type LogProps = { title: string; empty: string; entries: ReviewRecord['processes'] }

function Log({ title, empty, entries }: LogProps) {
  return (
    <>
      <h3>{title}</h3>
      {entries.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className={styles.plain}>
          {entries.map(({ id, title: what, lines }) => (
            <li key={id}>
              <strong>{what}</strong>
              <p className="soft">{lines.join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
