import type { RapidReview } from '#contract/rapid-reviews.ts'
import { requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './cockpit.module.css'
import { requestTones } from './request-tones.ts'

/** What the reader's own agency is asked. */
export function MyRequests({ review: { mine } }: { review: RapidReview }) {
  return mine
    .filter(({ status }) => status !== 'WITHDRAWN')
    .map(({ requestId, agency, status, dueOn, daysLeft }) => (
      <section key={requestId} className={styles.mine} aria-label={`Request to ${agency}`}>
        <div>
          <h2>Asked of {agency}</h2>
          <p>
            <StatusTag tone={requestTones[status]}>{requestStatusLabels[status]}</StatusTag>{' '}
            {daysLeft === null ? 'Nothing is owed any more.' : <DueDate on={dueOn} workingDaysLeft={daysLeft} />}
          </p>
        </div>
        <ButtonLink look="primary" link={{ to: '/requests/$requestId', params: { requestId } }}>
          Open the request
        </ButtonLink>
      </section>
    ))
}
