import type { ReactNode } from 'react'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { reviewMethods } from '#domain/codes/review-methods.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import styles from './review.module.css'
import type { ReviewTask } from './review-task.ts'

type PlanPanelProps = { review: LearningReview; onTask: (task: ReviewTask) => void }

/** What the group agreed: method, questions, agencies, lead and date. */
export function PlanPanel({ review, onTask }: PlanPanelProps) {
  const { method, questions, agencies, lead, dueOn, daysLeft, dueChanges, can } = review
  return (
    <aside className={styles.plan} aria-label="What was agreed">
      <h2>What was agreed</h2>
      <dl className={styles.facts}>
        <Fact term="Method">{reviewMethods.find(({ code }) => code === method)?.label ?? method}</Fact>
        <Fact term="Lead">{lead?.name ?? 'Nobody is named yet'}</Fact>
        <Fact term="Due">
          {dueOn ? <DueDate on={dueOn} workingDaysLeft={daysLeft} /> : 'No date is set yet'}
          {dueChanges.length > 0 && <DueChanges changes={dueChanges} />}
        </Fact>
        <Fact term={questions.length === 1 ? 'Question' : 'Questions'}>
          <ol className={styles.questions}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Fact>
        <Fact term="Agencies">
          <ul className={styles.plainList}>
            {agencies.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </Fact>
      </dl>
      {can.changePlan && (
        <div className="not-printed">
          <Button small onClick={() => onTask({ name: 'plan' })}>
            Change lead or due date
          </Button>
        </div>
      )}
    </aside>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

function DueChanges({ changes }: { changes: LearningReview['dueChanges'] }) {
  return (
    <details className={styles.moved}>
      <summary>{changes.length === 1 ? 'Moved once' : `Moved ${changes.length} times`}</summary>
      <ul className={styles.plainList}>
        {changes.map(({ from, reason, by, at }) => (
          <li key={at}>
            {from ? `Was ${formatLongDate(from)}. ` : ''}
            {reason} <span className="soft">({by})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
