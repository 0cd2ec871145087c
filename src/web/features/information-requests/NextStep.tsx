import { useMutation } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { InformationRequest } from '#contract/information-requests.ts'
import { isOwed } from '#domain/information-requests/request-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { useRefresh } from './request-queries.ts'
import styles from './requests.module.css'

const AuthorDialog = lazy(() => import('./AuthorDialog.tsx').then((module) => ({ default: module.AuthorDialog })))

/** How the request stands in a sentence, and what the reader can do about it: one thing first. */
export function NextStep({ request }: { request: InformationRequest }) {
  const { id: requestId, reference, moves, inside, status, percent, savedAt, isNilAllowed } = request
  const [isNaming, setNaming] = useState(false)
  const refresh = useRefresh()
  const acknowledge = useMutation(api.requests.acknowledge.mutationOptions({ onSuccess: refresh }))
  const params = { requestId }
  const canName = moves.includes('assign') && inside !== null
  const namesFirst = canName && status === 'ACKNOWLEDGED'
  const writes = inside?.mayWrite && (status === 'ASSIGNED' || status === 'DRAFTING')
  const checks = status === 'MEMBER_QA' && (moves.includes('approve') || moves.includes('sendBack'))
  return (
    <section className={styles.next} aria-label="What comes next">
      <p className={styles.stand}>{sentenceFor(request)}</p>
      {isOwed(status) && savedAt && (
        <p className="soft">
          {percent}% answered. Last saved {longMoment(savedAt)}.
        </p>
      )}
      <RefusalBanner problem={acknowledge.error} />
      <div className={styles.actions}>
        {moves.includes('acknowledge') && inside && (
          <Button
            look="primary"
            busy={acknowledge.isPending && 'Acknowledging'}
            onClick={() => acknowledge.mutate({ requestId })}
          >
            Acknowledge
          </Button>
        )}
        {writes && (
          <ButtonLink look="primary" link={linkOptions({ to: '/requests/$requestId/sections', params })}>
            {status === 'ASSIGNED' ? 'Begin the return' : 'Write the return'}
          </ButtonLink>
        )}
        {checks && (
          <ButtonLink look="primary" link={linkOptions({ to: '/requests/$requestId/check', params })}>
            Check the return
          </ButtonLink>
        )}
        {moves.includes('answerQuery') && (
          <ButtonLink look="primary" link={linkOptions({ to: '/requests/$requestId/queries', params })}>
            Answer the questions
          </ButtonLink>
        )}
        {inside?.mayWrite && status === 'QUERIED' && !request.isNil && (
          <ButtonLink link={linkOptions({ to: '/requests/$requestId/sections', params })}>
            Change the answers
          </ButtonLink>
        )}
        {inside?.mayWrite && status === 'RECEIVED' && (
          <ButtonLink
            link={
              request.isNil
                ? linkOptions({ to: '/requests/$requestId/nil', params })
                : linkOptions({ to: '/requests/$requestId/sections', params })
            }
          >
            {request.isNil ? 'Amend the answer' : 'Amend the return'}
          </ButtonLink>
        )}
        {canName && (
          <Button look={namesFirst ? 'primary' : 'secondary'} onClick={() => setNaming(true)}>
            {inside.author ? 'Change the author' : 'Name the author'}
          </Button>
        )}
        {moves.includes('answerNil') && isNilAllowed && (
          <ButtonLink link={linkOptions({ to: '/requests/$requestId/nil', params })}>
            Nobody here knows the child
          </ButtonLink>
        )}
        {!inside && request.returnNumber > 0 && (
          <ButtonLink
            look="primary"
            link={linkOptions({
              to: '/cases/$reference/rapid/returns/$requestId',
              params: { reference, requestId },
            })}
          >
            Read the return
          </ButtonLink>
        )}
      </div>
      {isNaming && (
        <Suspense fallback={null}>
          <AuthorDialog request={request} onClose={() => setNaming(false)} />
        </Suspense>
      )}
    </section>
  )
}

function sentenceFor({ status, inside, returnedOn, moves }: InformationRequest): string {
  const author = inside?.author?.name ?? 'Somebody'
  const isMine = inside?.isMine ?? false
  switch (status) {
    case 'ISSUED':
      return 'Acknowledge it, so that the coordinator knows it has arrived. You can also answer or delegate it straight away.'
    case 'ACKNOWLEDGED':
      return 'Say who writes the return, or that nobody here knows the child.'
    case 'ASSIGNED':
      return isMine
        ? 'You are asked to write this return.'
        : `${author} is to write it. The agency’s member stays accountable.`
    case 'DRAFTING':
      return isMine ? 'You are writing this return.' : `${author} is writing it. The agency’s member stays accountable.`
    case 'MEMBER_QA':
      return moves.includes('sendBack')
        ? 'The return is written. Check it: then it leaves the agency, or goes back with your comments.'
        : 'The agency’s member checks the return before it leaves the agency.'
    case 'SUBMITTED':
      return `Returned${returnedOn ? ` on ${formatLongDate(returnedOn)}` : ''}. The coordinator reads it now.`
    case 'NIL_RETURN':
      return `Returned${returnedOn ? ` on ${formatLongDate(returnedOn)}` : ''}: nothing is known here.`
    case 'QUERIED':
      return 'The coordinator has asked about an answer. The return stays on time.'
    case 'RECEIVED':
      return 'The coordinator has accepted the return.'
    case 'OVERDUE_ACCEPTED':
      return 'The review goes on without this return. If you can answer after all, write to the coordinator.'
    case 'WITHDRAWN':
      return 'The request was withdrawn. Nothing is owed.'
  }
}
