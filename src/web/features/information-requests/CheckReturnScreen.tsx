import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { api } from '../../api/client.ts'
import { fieldIssues, refusalText } from '../../api/refusals.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { AnswersRead } from './AnswersRead.tsx'
import { useRefresh } from './request-queries.ts'
import styles from './requests.module.css'
import { useReturn } from './return-context.tsx'
import { useAgencyLookups } from './use-lookups.ts'
import { useRequest } from './use-request.ts'

const AmendDialog = lazy(() => import('./AmendDialog.tsx').then((module) => ({ default: module.AmendDialog })))

export const checkReturnScreen = createLazyRoute('/app/requests/$requestId/sections/check')({
  component: CheckReturnScreen,
})

/** Reads the whole return through before it goes on: to the member, or again to the coordinator. */
function CheckReturnScreen() {
  const { id: requestId, reference, today, moves, status } = useRequest()
  const { definition, form, autosave } = useReturn()
  const watched = useWatch({ control: form.control })
  const values = useMemo(() => ({ answers: watched.answers ?? {}, skipped: watched.skipped ?? {} }), [watched])
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [failure, setFailure] = useState('')
  const [isAmending, setAmending] = useState(false)
  const lookups = useAgencyLookups()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const handIn = useMutation(api.requests.handIn.mutationOptions())
  const params = { requestId }
  const linkTo = (questionId: string) => questionLink(definition, requestId, questionId)

  /** Everything written is on the server, and nothing is missing. */
  const isReady = async () => {
    setFailure('')
    const found = problemsIn(definition, values, today).map((problem) => ({
      ...problem,
      link: linkTo(problem.questionId),
    }))
    setProblems(found)
    if (found.length > 0) return false
    if (await autosave.flush()) return true
    setFailure('Your last words are not saved yet. They are kept on this page; try again when they are.')
    return false
  }
  const send = async () => {
    if (!(await isReady())) return
    try {
      await handIn.mutateAsync({ requestId })
      await refresh()
      await navigate({ to: '/requests/$requestId', params })
    } catch (problem) {
      reasonForNotSaving(problem)
      const refused = fieldIssues(problem).map(({ path, message }) => {
        const questionId = String(path[1] ?? '')
        return { questionId, message, link: linkTo(questionId) }
      })
      setProblems(refused)
      if (refused.length === 0) setFailure(refusalText(problem))
    }
  }
  return (
    <>
      <PageHeader
        title="Check your answers"
        reference={reference}
        marked
        back={{ label: 'All sections', link: linkOptions({ to: '/requests/$requestId/sections', params }) }}
        lead="Read it through as somebody would who was not there."
        actions={<SaveStatus autosave={autosave} />}
      />
      <ErrorSummary title="The return cannot go on yet" problems={problems} />
      {failure && (
        <Banner tone="urgent" title="It was not handed in" announced>
          {failure}
        </Banner>
      )}
      <AnswersRead
        form={definition}
        values={values}
        lookups={lookups}
        problems={new Map(problems.map(({ questionId, message }) => [questionId, message]))}
        changeLink={(_, questionId) => linkTo(questionId)}
      />
      <div className={styles.actions}>
        {moves.includes('answerQuery') ? (
          <ButtonLink look="primary" link={linkOptions({ to: '/requests/$requestId/queries', params })}>
            Answer the questions
          </ButtonLink>
        ) : status === 'RECEIVED' ? (
          <Button look="primary" onClick={() => void isReady().then((ready) => ready && setAmending(true))}>
            Send the amended return
          </Button>
        ) : moves.includes('handIn') ? (
          <Button look="primary" busy={handIn.isPending && 'Handing in'} onClick={() => void send()}>
            Hand in to the member
          </Button>
        ) : (
          <p className="soft">The author hands the return in.</p>
        )}
      </div>
      {isAmending && (
        <Suspense fallback={null}>
          <AmendDialog requestId={requestId} onClose={() => setAmending(false)} />
        </Suspense>
      )}
    </>
  )
}

function questionLink(definition: FormDefinition, requestId: string, questionId: string) {
  const section = definition.sections.find(({ questions }) => questions.some(({ id }) => id === questionId))
  return linkOptions({
    to: '/requests/$requestId/sections/$sectionId',
    params: { requestId, sectionId: section?.id ?? '' },
    search: { question: questionId },
  })
}
