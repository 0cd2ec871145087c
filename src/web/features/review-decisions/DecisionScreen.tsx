import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { rapidReviewStatusLabels } from '#domain/rapid-reviews/rapid-review-status.ts'
import { decisionForm } from '#domain/review-decisions/decision-form.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Banner } from '../../parts/Banner.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { AfterDecision } from './AfterDecision.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionSteps } from './DecisionSteps.tsx'
import styles from './decision.module.css'
import type { DecisionTask } from './decision-task.ts'
import { FormRead } from './FormRead.tsx'
import { NameCheck } from './NameCheck.tsx'
import { decisionQuery } from './review-queries.ts'
import { Signatures } from './Signatures.tsx'

export const decisionScreen = createLazyRoute('/app/cases/$reference/rapid/decision')({ component: DecisionScreen })

const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((module) => ({ default: module.TaskDialog })))

/** What is decided and why, who has signed it, and what it waits for. */
function DecisionScreen() {
  const { reference } = decisionScreen.useParams()
  const { data: decision } = useSuspenseQuery(decisionQuery(reference))
  const [task, setTask] = useState<DecisionTask | null>(null)
  const { status, quorum, clock, sent, answers } = decision
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Stands at</dt>
          <dd>{rapidReviewStatusLabels[status]}</dd>
        </div>
        {clock && (
          <div>
            <dt>{sent ? 'Was due with the Panel' : 'With the Panel by'}</dt>
            <dd>
              <DueDate on={clock.dueOn} workingDaysLeft={sent ? null : clock.daysLeft} />
            </dd>
          </div>
        )}
        {sent && (
          <div>
            <dt>Sent</dt>
            <dd>
              {formatLongDate(sent.on)}, recorded by {sent.by}
            </dd>
          </div>
        )}
      </dl>
      {sent?.lateReason && (
        <Banner tone="notice" title="Sent after it was due">
          <p>{sent.lateReason}</p>
        </Banner>
      )}
      <DecisionSteps reference={reference} decision={decision} onTask={setTask} />
      {quorum && !quorum.isQuorate && (
        <Banner tone="notice" title={quorum.words}>
          <p>The three partners confirm what the meeting came to when they sign.</p>
        </Banner>
      )}
      <Signatures decision={decision} />
      {decision.mayWrite ? (
        <DecisionForm key={reference} reference={reference} decision={decision} onTask={setTask} />
      ) : (
        <FormRead
          form={decisionForm}
          answers={answers}
          agencies={[]}
          first="decision"
          empty="Nothing has been decided yet."
        />
      )}
      <AfterDecision reference={reference} decision={decision} onTask={setTask} />
      <NameCheck reference={reference} />
      <Suspense fallback={null}>
        {task && <TaskDialog task={task} reference={reference} decision={decision} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}
