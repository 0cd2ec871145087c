import { lazy, Suspense, useState } from 'react'
import type { Consultation, Triage } from '#contract/triage.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './consultations.module.css'
import { Part } from './RecordSection.tsx'
import { seatInWords } from './words.ts'

const loadDialog = () => import('./ConsultDialog.tsx')
const ConsultDialog = lazy(() => loadDialog().then((module) => ({ default: module.ConsultDialog })))

/** What partners and the Scrutineer think of it. */
export function Consultations({ reference, triage }: { reference: string; triage: Triage }) {
  const [isAsking, setAsking] = useState(false)
  const { consultations, moves } = triage
  const mayAsk = moves.includes('consult')
  if (consultations.length === 0 && !mayAsk) return null
  return (
    <Part id="consultations" title="Views of partners and the Scrutineer">
      {consultations.length === 0 && <p className="soft">Nobody has been asked. You may decide without.</p>}
      <ul className={styles.views}>
        {consultations.map((consultation) => (
          <View key={consultation.id} consultation={consultation} />
        ))}
      </ul>
      {mayAsk && (
        <Button onPointerEnter={loadDialog} onFocus={loadDialog} onClick={() => setAsking(true)}>
          Ask for views
        </Button>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <ConsultDialog reference={reference} triage={triage} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Part>
  )
}

function View({ consultation }: { consultation: Consultation }) {
  const { name, seat, agency, question, askedBy, askedAt, view, answeredAt, endedAt, dueOn } = consultation
  return (
    <li className={styles.view}>
      <div className={styles.who}>
        <strong>{name}</strong> <span className="soft">{seatInWords({ seat, agency })}</span>
        {view === null &&
          (endedAt ? (
            <StatusTag tone="closed">Did not answer in time</StatusTag>
          ) : (
            <StatusTag tone="waiting">Wanted by {formatLongDate(dueOn)}</StatusTag>
          ))}
      </div>
      {view !== null && <p className={styles.text}>{view}</p>}
      <p className={styles.asked}>
        {answeredAt && <>Given {longMoment(answeredAt)}. </>}
        {askedBy} asked, {longMoment(askedAt)}: “{question}”
      </p>
    </li>
  )
}
