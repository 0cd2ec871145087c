import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { ActionsPanel } from './ActionsPanel.tsx'
import { ClosingPanel } from './ClosingPanel.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { reviewQuery } from './learning-queries.ts'
import { NextSteps } from './NextSteps.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { ReviewSteps } from './ReviewSteps.tsx'
import styles from './review.module.css'
import type { ReviewTask } from './review-task.ts'
import { SharingPanel } from './SharingPanel.tsx'

export const reviewScreen = createLazyRoute('/app/cases/$reference/learning/')({ component: ReviewScreen })

const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((module) => ({ default: module.TaskDialog })))

/** The learning review of a case: what was agreed, and what each step of it brought. */
function ReviewScreen() {
  const { reference } = reviewScreen.useParams()
  const { data } = useSuspenseQuery(reviewQuery(reference))
  const [task, setTask] = useState<ReviewTask | null>(null)
  const { review } = data
  if (!review) {
    return (
      <EmptyState
        title="No learning review yet"
        next={
          <ButtonLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>
            See the overview
          </ButtonLink>
        }
      >
        <p>A learning review begins when the group accepts the concern at a meeting.</p>
      </EmptyState>
    )
  }
  const isStarted = review.status !== 'AGREED'
  return (
    <>
      <ReviewSteps review={review} />
      <NextSteps reference={reference} review={review} onTask={setTask} />
      <div className={styles.columns}>
        <div>
          {isStarted && <NotesPanel reference={reference} review={review} />}
          {isStarted && <FindingsPanel reference={reference} review={review} onTask={setTask} />}
          {isStarted && <ActionsPanel review={review} onTask={setTask} />}
          {review.findingsAgreedOn && <SharingPanel review={review} onTask={setTask} />}
          {review.findingsAgreedOn && <ClosingPanel review={review} onTask={setTask} />}
          {!isStarted && <p className="soft">Notes, findings and actions appear here once the review has started.</p>}
        </div>
        <PlanPanel review={review} onTask={setTask} />
      </div>
      <Suspense fallback={null}>
        {task && <TaskDialog task={task} reference={reference} review={review} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}
