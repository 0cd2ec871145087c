import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import type { ReturnComment } from '#contract/information-requests.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { api } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { PageHeader } from '../../app/PageHeader.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { EmptyState } from '../../app/states.tsx'
import { ErrorSummary } from '../../form/ErrorSummary.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { longMoment } from '../../parts/moments.ts'
import { NilStays, useNilPart } from './NilStays.tsx'
import { useRefresh } from './request-queries.ts'
import styles from './requests.module.css'
import { backToRequest, useRequest } from './use-request.ts'

export const queriesScreen = createLazyRoute('/app/requests/$requestId/queries')({ component: QueriesScreen })

type Values = { replies: Record<string, string> }

/** What the coordinator asked, each at its question, with room for the answer. */
function QueriesScreen() {
  const request = useRequest()
  const { id: requestId, reference, moves, inside, isNil } = request
  const open = (inside?.comments ?? []).filter(({ kind, settledAt }) => kind === 'QUERY' && settledAt === null)
  const form = useForm<Values>({ defaultValues: { replies: {} } })
  const nilPart = useNilPart(request)
  const staysNil = isNil && nilPart.watch('stays') === 'nil'
  const navigate = useNavigate()
  const refresh = useRefresh()
  const back = backToRequest(requestId)
  const answer = useMutation(
    api.requests.answerQueries.mutationOptions({
      onMutate: () => nilPart.clearErrors(),
      onError: (problem) => {
        putIssues(form, problem, 'replies')
        if (staysNil) putIssues(nilPart, problem, 'answers')
      },
      onSuccess: async () => {
        await refresh()
        await navigate({ to: '/requests/$requestId', params: { requestId } })
      },
    }),
  )
  if (!moves.includes('answerQuery')) {
    return (
      <EmptyState title="No questions wait for you" next={<ButtonLink link={back.link}>See the request</ButtonLink>} />
    )
  }
  const questions = questionsById(isNil ? nilForm : returnFormFor(request))
  const missing = staysNil ? [] : fieldIssues(answer.error).filter(({ path }) => path[0] === 'answers')
  return (
    <>
      <PageHeader
        title="Answer the questions"
        reference={reference}
        marked
        back={back}
        lead="Your return stays on time. What you send now is a new version beside it."
      />
      <form
        noValidate
        className={styles.part}
        onSubmit={form.handleSubmit(({ replies }) =>
          answer.mutate({
            requestId,
            replies: open
              .map(({ id }) => ({ commentId: id, reply: replies[id] ?? '' }))
              .filter(({ reply }) => reply.trim()),
            ...(staysNil && { nil: nilPart.getValues().answers }),
          }),
        )}
      >
        <RefusalBanner problem={answer.error} />
        <ErrorSummary
          title="The return cannot be sent yet"
          problems={missing.map(({ path, message }) => ({ questionId: String(path[1]), message }))}
        />
        {open.map((query) => (
          <section key={query.id} className={styles.query}>
            <h2>{questions.get(query.questionId)?.label ?? query.questionId}</h2>
            <Asked query={query} />
            {!isNil && <ChangeAnswer requestId={requestId} query={query} request={request} />}
            <LabelledText
              label="Your answer"
              hint="Say what you changed, or answer here."
              rows={3}
              problem={form.formState.errors.replies?.[query.id]?.message}
              {...form.register(`replies.${query.id}`)}
            />
          </section>
        ))}
        {isNil && <NilStays requestId={requestId} form={nilPart} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" busy={answer.isPending && 'Sending'}>
            Send the answers
          </Button>
        </div>
        <LeaveUnsent what="your answers" isUnsent={form.formState.isDirty && !answer.isPending && !answer.isSuccess} />
      </form>
    </>
  )
}

const Asked = ({ query: { text, by, at } }: { query: ReturnComment }) => (
  <blockquote className={styles.asked}>
    {text}
    <footer className="soft">
      {by}, {longMoment(at)}
    </footer>
  </blockquote>
)

function ChangeAnswer({
  requestId,
  query,
  request,
}: {
  requestId: string
  query: ReturnComment
  request: Parameters<typeof returnFormFor>[0]
}) {
  const section = returnFormFor(request).sections.find(({ questions }) =>
    questions.some(({ id }) => id === query.questionId),
  )
  if (!section) return null
  return (
    <p>
      <ButtonLink
        small
        link={linkOptions({
          to: '/requests/$requestId/sections/$sectionId',
          params: { requestId, sectionId: section.id },
          search: { question: query.questionId },
        })}
      >
        Change the answer itself
      </ButtonLink>
    </p>
  )
}
