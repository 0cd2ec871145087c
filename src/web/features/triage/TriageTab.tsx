import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { Clocks } from './Clocks.tsx'
import { Consultations } from './Consultations.tsx'
import { Letter } from './Letter.tsx'
import { RecordForm } from './RecordForm.tsx'
import { RecordRead } from './RecordRead.tsx'
import { Part } from './RecordSection.tsx'
import { Standing } from './Standing.tsx'
import { Suggestion, suggestionFrom } from './Suggestion.tsx'
import { Thread } from './Thread.tsx'
import styles from './triage.module.css'
import { agenciesQuery, triageQuery } from './triage-queries.ts'

export const triageTab = createLazyRoute('/app/cases/$reference/triage')({ component: TriageTab })

/** The triage of one case: the clocks, the record, the views of others, and the thread with the referrer. */
function TriageTab() {
  const { reference } = triageTab.useParams()
  const { data: triage } = useSuspenseQuery(triageQuery(reference))
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const thread = (
    <Part id="thread" title="Thread with the referrer">
      <p className="soft">
        {[triage.referrer.name, triage.referrer.agencyName].filter(Boolean).join(', ')} sent the referral.
      </p>
      <Thread entries={triage.thread} />
      <Letter reference={reference} triage={triage} />
    </Part>
  )
  return (
    <>
      <Clocks triage={triage} />
      <Standing reference={reference} triage={triage} />
      {triage.mayWrite ? (
        <>
          <RecordForm key={reference} reference={reference} triage={triage} agencies={agencies} />
          {thread}
        </>
      ) : (
        <>
          {thread}
          <div className={styles.beside}>
            <div>
              <RecordRead triage={triage} agencies={agencies} />
              <Consultations reference={reference} triage={triage} />
            </div>
            <div className={styles.suggestion}>
              <Suggestion suggestion={suggestionFrom(triage, valuesOf(triage.answers).answers)} />
            </div>
          </div>
        </>
      )}
    </>
  )
}
