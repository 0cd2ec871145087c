import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { PageHeader } from '../../app/PageHeader.tsx'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { EmptyState } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { AnswersRead } from './AnswersRead.tsx'
import { CommentField } from './CommentField.tsx'
import { draftQuery, useRefresh } from './request-queries.ts'
import styles from './requests.module.css'
import { useComments } from './use-comments.ts'
import { useAgencyLookups } from './use-lookups.ts'
import { backToRequest, useRequest } from './use-request.ts'

const ApproveDialog = lazy(() => import('./ApproveDialog.tsx').then((module) => ({ default: module.ApproveDialog })))

export const memberCheckScreen = createLazyRoute('/app/requests/$requestId/check')({ component: MemberCheckScreen })

/** The member reads the return, says at the very answers what to change, or lets it leave the agency. */
function MemberCheckScreen() {
  const { id: requestId, reference, moves, inside, status } = useRequest()
  const { data: draft } = useSuspenseQuery(draftQuery(requestId))
  const lookups = useAgencyLookups()
  const { said, put, forget, given } = useComments()
  const [isApproving, setApproving] = useState(false)
  const [changed, setChanged] = useState<unknown>(null)
  const navigate = useNavigate()
  const refresh = useRefresh()
  const back = backToRequest(requestId)
  const done = async () => {
    await refresh()
    await navigate({ to: '/requests/$requestId', params: { requestId } })
  }
  const sendBack = useMutation(api.requests.sendBack.mutationOptions({ onSuccess: done }))
  if (status !== 'MEMBER_QA') {
    return (
      <EmptyState
        title="There is nothing to check now"
        next={<ButtonLink link={back.link}>See the request</ButtonLink>}
      >
        <p>The author hands the return in when it is ready.</p>
      </EmptyState>
    )
  }
  const mayComment = moves.includes('sendBack')
  const refusal = inside?.approvalRefusal ?? ''
  return (
    <>
      <PageHeader
        title="Check the return"
        reference={reference}
        marked
        back={back}
        lead={`Written by ${inside?.author?.name ?? 'a colleague'}. Your agency answers for it once you approve.`}
      />
      {refusal && (
        <Banner tone="notice" title="Somebody else approves this one">
          <p>{refusal}</p>
        </Banner>
      )}
      <ChangedMeanwhile problem={changed}>The new words stand below. Read them before you approve.</ChangedMeanwhile>
      <AnswersRead
        form={returnFormFor(draft)}
        values={valuesOf(draft.answers)}
        lookups={lookups}
        below={(questionId, label) =>
          mayComment && (
            <CommentField
              label="What would you like changed here?"
              button="Comment"
              about={label}
              text={said[questionId]}
              onText={(text) => put(questionId, text)}
              onForget={() => forget(questionId)}
            />
          )
        }
      />
      <RefusalBanner problem={sendBack.error} />
      <div className={styles.actions}>
        {given.length > 0 ? (
          <Button
            look="primary"
            busy={sendBack.isPending && 'Sending back'}
            onClick={() => sendBack.mutate({ requestId, comments: given })}
          >
            {given.length === 1 ? 'Send back with 1 comment' : `Send back with ${given.length} comments`}
          </Button>
        ) : (
          !refusal &&
          moves.includes('approve') && (
            <Button look="primary" onClick={() => setApproving(true)}>
              Approve and return
            </Button>
          )
        )}
      </div>
      {mayComment && given.length === 0 && (
        <p className="soft">To send it back, press “Comment” at each answer you would like changed.</p>
      )}
      {isApproving && (
        <Suspense fallback={null}>
          <ApproveDialog
            requestId={requestId}
            version={draft.version}
            onDone={done}
            onChanged={(problem) => {
              setApproving(false)
              setChanged(problem)
              void refresh()
            }}
            onClose={() => setApproving(false)}
          />
        </Suspense>
      )}
      <LeaveUnsent what="your comments" isUnsent={given.length > 0 && !sendBack.isPending && !sendBack.isSuccess} />
    </>
  )
}
