import { useSuspenseQuery } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { DecisionRecord as Record } from '#contract/decisions.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './decision.module.css'
import { decidedLabels, decisionRows, stateTags } from './decision-words.ts'
import { agenciesQuery } from './meeting-queries.ts'
import { QuorumInWords } from './QuorumInWords.tsx'
import { Ratifications } from './Ratifications.tsx'
import { RatifyForm } from './RatifyForm.tsx'

/** One decision with its reason, who was there, who disagreed, and whether it counts. */
export function DecisionRecord({ reference, decision }: { reference: string; decision: Record }) {
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const agencyName = (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code
  const { id, meeting, dissent, state } = decision
  const tag = stateTags[state]
  return (
    <article className={styles.decision} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{decidedLabels[decision.decision]}</h2>
        {(decision.wasProvisional || state !== 'IN_EFFECT') && (
          <StatusTag tone={tag.tone}>
            {decision.wasProvisional && state === 'IN_EFFECT' ? 'Confirmed by the three partners' : tag.label}
          </StatusTag>
        )}
      </header>
      <p className="soft">
        <AppLink link={linkOptions({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } })}>
          Meeting of {formatLongDate(meeting.onDate)}
        </AppLink>
        , recorded by {decision.decidedBy} on {longMoment(decision.decidedAt)}
      </p>
      <blockquote className={styles.reason}>{decision.reason}</blockquote>
      <SummaryList rows={decisionRows(decision, agencyName)} />
      {dissent.length > 0 && (
        <section>
          <h3>Views that differed</h3>
          <ul className={styles.views}>
            {dissent.map(({ agency, view }) => (
              <li key={`${agency} ${view}`}>
                <strong>{agencyName(agency)}:</strong> {view}
              </li>
            ))}
          </ul>
        </section>
      )}
      <QuorumInWords quorum={decision.quorum} />
      {decision.wasProvisional && <Ratifications decision={decision} />}
      {decision.mayAnswerFor && <RatifyForm reference={reference} decisionId={id} group={decision.mayAnswerFor} />}
    </article>
  )
}
