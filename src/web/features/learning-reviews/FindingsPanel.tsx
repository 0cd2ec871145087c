import { useMutation } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { Finding, LearningReview } from '#contract/learning-reviews.ts'
import { findingKindLabels } from '#domain/learning-reviews/findings.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button, ButtonLink, IconButton } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './findings.module.css'
import { readAgainAnd } from './learning-queries.ts'
import panel from './review.module.css'
import type { ReviewTask } from './review-task.ts'
import { ThemeChips } from './ThemeChips.tsx'

type FindingsPanelProps = { reference: string; review: LearningReview; onTask: (task: ReviewTask) => void }

/** What the review found, good practice included, in the order of its writers. */
export function FindingsPanel({ reference, review, onTask }: FindingsPanelProps) {
  const { findings, can, noFindingsReason, findingsAgreedOn, findingsReadyOn } = review
  const move = useMutation(api.learningReviews.moveFinding.mutationOptions(readAgainAnd(() => undefined)))
  const moveBy = (finding: Finding, by: -1 | 1) => move.mutate({ reference, findingId: finding.id, by })
  return (
    <section className={panel.panel}>
      <h2>Findings and good practice</h2>
      <RefusalBanner problem={move.error} />
      {findings.length === 0 && (
        <p className={panel.lead}>
          {noFindingsReason
            ? `The chair agreed that there are none: ${noFindingsReason}`
            : can.writeFindings
              ? 'None yet. Write what the notes and conversations tell you, and what worked well.'
              : 'None yet. The lead and the coordinator write them from the notes.'}
        </p>
      )}
      <ol className={styles.findings}>
        {findings.map((finding, index) => (
          <li key={finding.id} className={styles.finding}>
            <article aria-labelledby={`finding-${finding.id}`}>
              <StatusTag tone={finding.kind === 'GOOD_PRACTICE' ? 'done' : 'attention'}>
                {findingKindLabels[finding.kind]}
              </StatusTag>
              <h3 id={`finding-${finding.id}`}>{finding.title}</h3>
              <p className={styles.explanation}>{finding.explanation}</p>
              <ThemeChips themes={finding.themes} />
              <p className={styles.by}>
                {finding.changedBy}, {longMoment(finding.changedAt)}
              </p>
            </article>
            {can.writeFindings && (
              <div className={`${styles.buttons} not-printed`}>
                <ButtonLink
                  small
                  aria-label={`Change: ${finding.title}`}
                  link={linkOptions({
                    to: '/cases/$reference/learning/findings/$findingId',
                    params: { reference, findingId: finding.id },
                  })}
                >
                  Change
                </ButtonLink>
                {index > 0 && (
                  <IconButton small icon="up" label={`Move up: ${finding.title}`} onClick={() => moveBy(finding, -1)} />
                )}
                {index < findings.length - 1 && (
                  <IconButton
                    small
                    icon="down"
                    label={`Move down: ${finding.title}`}
                    onClick={() => moveBy(finding, 1)}
                  />
                )}
                <IconButton
                  small
                  icon="remove"
                  label={`Take away: ${finding.title}`}
                  onClick={() => onTask({ name: 'remove-finding', finding })}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className={`${panel.buttons} not-printed`}>
        {can.writeFindings && (
          <ButtonLink
            icon="plus"
            link={linkOptions({ to: '/cases/$reference/learning/findings/new', params: { reference } })}
          >
            Add a finding
          </ButtonLink>
        )}
        {can.writeFindings && findings.length > 0 && (
          <Button onClick={() => onTask({ name: 'put-forward' })}>
            {findingsReadyOn ? 'Ask the chair again' : 'Ask the chair to agree'}
          </Button>
        )}
        {can.agreeFindings && !findingsAgreedOn && (
          <Button look={findingsReadyOn ? 'secondary' : 'quiet'} onClick={() => onTask({ name: 'agree' })}>
            {findings.length > 0 ? 'Agree these findings' : 'Agree that there are none'}
          </Button>
        )}
      </div>
    </section>
  )
}
