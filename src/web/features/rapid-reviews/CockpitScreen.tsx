import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { RapidReview } from '#contract/rapid-reviews.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { AgencyTable } from './AgencyTable.tsx'
import { AskedOf } from './AskedOf.tsx'
import { Blocks } from './Blocks.tsx'
import type { CockpitTask } from './cockpit-task.ts'
import { DayPlan } from './DayPlan.tsx'
import { Glance } from './Glance.tsx'
import { MyRequests } from './MyRequests.tsx'
import { rapidReviewQuery, readAgainAnd } from './rapid-queries.ts'

export const cockpitScreen = createLazyRoute('/app/cases/$reference/rapid/')({ component: CockpitScreen })

const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((module) => ({ default: module.TaskDialog })))

/** The Rapid Review at a glance. */
function CockpitScreen() {
  const { reference } = cockpitScreen.useParams()
  const { data } = useSuspenseQuery(rapidReviewQuery(reference))
  return data.review && <Cockpit reference={reference} review={data.review} />
}

function Cockpit({ reference, review }: { reference: string; review: RapidReview }) {
  const [task, setTask] = useState<CockpitTask | null>(null)
  const [done, setDone] = useState('')
  const chase = useMutation(
    api.rapidReviews.chase.mutationOptions(readAgainAnd((chased) => setDone(chasedWords(chased)))),
  )
  const onChase = (requestId: string | null) => {
    setDone('')
    chase.mutate({ reference, requestId })
  }
  const onTask = (next: CockpitTask) => {
    setDone('')
    setTask(next)
  }
  const acts = { onTask, onChase, isChasing: chase.isPending }
  return (
    <>
      {done && <Banner tone="success" announced title={done} />}
      <RefusalBanner problem={chase.error} />
      <Glance reference={reference} review={review} {...acts} />
      <MyRequests review={review} />
      <DayPlan review={review} />
      <Blocks blocks={review.blocks} />
      {review.requests && review.requests.length > 0 && (
        <AgencyTable reference={reference} review={review} rows={review.requests} {...acts} />
      )}
      <AskedOf reference={reference} review={review} onTask={onTask} />
      <Suspense fallback={null}>
        {task && (
          <TaskDialog
            task={task}
            reference={reference}
            review={review}
            onDone={(words) => {
              setTask(null)
              setDone(words)
            }}
            onClose={() => setTask(null)}
          />
        )}
      </Suspense>
    </>
  )
}

const list = new Intl.ListFormat('en-GB')

function chasedWords({ chased, notReached }: { chased: string[]; notReached: string[] }) {
  const told = chased.length > 0 ? `Told by e-mail: ${list.format(chased)}.` : ''
  const alone =
    notReached.length > 0 ? `Nobody holds a member’s seat for ${list.format(notReached)}: reach them yourself.` : ''
  return [told, alone].filter(Boolean).join(' ')
}
