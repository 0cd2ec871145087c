import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import type { ReadReturn } from '#contract/returns.ts'
import { requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { Loading } from '../../app/states.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { AnswersRead } from './AnswersRead.tsx'
import { CommentField } from './CommentField.tsx'
import { Comparison } from './Comparison.tsx'
import { ReturnedDocument } from './ReturnedDocument.tsx'
import { returnQuery, useRefresh } from './request-queries.ts'
import { statusTones } from './request-words.ts'
import styles from './requests.module.css'
import { useComments } from './use-comments.ts'
import { useAgencyLookups } from './use-lookups.ts'
import { formOf, versionValues } from './version-values.ts'

export const returnScreen = createLazyRoute('/app/cases/$reference/rapid/returns/$requestId')({
  component: ReturnScreen,
})

/** One agency's return: read it, accept it, or ask at the answers that are not clear. */
function ReturnScreen() {
  const { reference, requestId } = returnScreen.useParams()
  const { version: number, with: other } = returnScreen.useSearch()
  const { data: read } = useSuspenseQuery(returnQuery(reference, requestId, number))
  const older = useQuery({ ...returnQuery(reference, requestId, other), enabled: other !== undefined })
  const lookups = useAgencyLookups()
  return (
    <>
      <Head reference={reference} read={read} isLatest={number === undefined} />
      <Versions reference={reference} read={read} />
      {read.withheld.length > 0 && (
        <Banner tone="information" title="Some answers are withheld from you">
          <p>They are marked where they would stand. The coordinator knows the reason.</p>
        </Banner>
      )}
      {other === undefined ? (
        <Answers reference={reference} read={read} isLatest={number === undefined} />
      ) : older.data ? (
        <Comparison older={older.data} newer={read} lookups={lookups} />
      ) : (
        <Loading what="the earlier version" />
      )}
    </>
  )
}

function Head({ reference, read, isLatest }: { reference: string; read: ReadReturn; isLatest: boolean }) {
  const { requestId, agency, status, version, returnedOn, isOnTime } = read
  return (
    <header className={styles.part}>
      <p className="not-printed">
        <AppLink link={linkOptions({ to: '/cases/$reference/rapid/returns', params: { reference } })}>
          All returns
        </AppLink>
      </p>
      <h2>{agency.name}</h2>
      {status && <StatusTag tone={statusTones[status]}>{requestStatusLabels[status]}</StatusTag>}
      <p className="soft">
        Version {version.number}, {longMoment(version.returnedAt)}, {version.returnedBy}
        {version.reason && `. ${version.reason}`}
        {returnedOn && `. First returned ${formatLongDate(returnedOn)}, ${isOnTime ? 'on time' : 'late'}`}
      </p>
      {isLatest && <ReturnedDocument reference={reference} requestId={requestId} agency={agency.code} />}
    </header>
  )
}

function Versions({ reference, read }: { reference: string; read: ReadReturn }) {
  const { requestId, versions } = read
  if (versions.length < 2) return null
  const to = { to: '/cases/$reference/rapid/returns/$requestId', params: { reference, requestId } } as const
  return (
    <ul className={`${styles.versionLinks} not-printed`} aria-label="Versions">
      {versions.toReversed().map(({ number }) => (
        <li key={number}>
          <AppLink link={linkOptions({ ...to, search: { version: number } })}>Version {number}</AppLink>
          {number > 1 && (
            <AppLink link={linkOptions({ ...to, search: { version: number, with: number - 1 } })}>
              Compare {number - 1} and {number}
            </AppLink>
          )}
        </li>
      ))}
    </ul>
  )
}

function Answers({ reference, read, isLatest }: { reference: string; read: ReadReturn; isLatest: boolean }) {
  const { requestId, status, version, moves, queries, withheld } = read
  const lookups = useAgencyLookups()
  const { said, put, forget, given } = useComments()
  const refresh = useRefresh()
  const onError = (problem: unknown) => {
    if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') void refresh()
  }
  const ask = useMutation(
    api.returns.query.mutationOptions({
      onSuccess: async () => {
        for (const { questionId } of given) forget(questionId)
        await refresh()
      },
      onError,
    }),
  )
  const accept = useMutation(api.returns.accept.mutationOptions({ onSuccess: refresh, onError }))
  const mayAsk = isLatest && moves.includes('query')
  return (
    <>
      <AnswersRead
        form={formOf(read)}
        values={versionValues(read.answers)}
        lookups={lookups}
        withheld={withheld}
        below={(questionId, label) => (
          <>
            <Queries queries={queries.filter((query) => query.questionId === questionId)} />
            {mayAsk && (
              <CommentField
                label="What do you want to ask?"
                button="Ask about this"
                about={label}
                text={said[questionId]}
                onText={(text) => put(questionId, text)}
                onForget={() => forget(questionId)}
              />
            )}
          </>
        )}
      />
      <ChangedMeanwhile problem={ask.error ?? accept.error}>
        The new version stands above. Read it first.
      </ChangedMeanwhile>
      <div className={styles.actions}>
        {mayAsk && given.length > 0 && (
          <Button
            look="primary"
            busy={ask.isPending && 'Asking'}
            onClick={() => ask.mutate({ reference, requestId, number: version.number, queries: given })}
          >
            {given.length === 1 ? 'Send 1 question' : `Send ${given.length} questions`}
          </Button>
        )}
        {isLatest && moves.includes('accept') && given.length === 0 && (
          <Button
            look="primary"
            busy={accept.isPending && 'Accepting'}
            onClick={() => accept.mutate({ reference, requestId, number: version.number })}
          >
            {status === 'QUERIED' ? 'Accept it without the answers' : 'Accept the return'}
          </Button>
        )}
      </div>
      <LeaveUnsent what="your questions" isUnsent={given.length > 0 && !ask.isPending && !ask.isSuccess} />
    </>
  )
}

/** What was asked about one answer, and what came back. */
function Queries({ queries }: Pick<ReadReturn, 'queries'>) {
  return queries.map(({ id, text, by, at, reply, settledAt }) => (
    <div key={id} className={styles.exchange}>
      <p>
        <strong>{by} asked:</strong> {text} <span className="soft">{longMoment(at)}</span>
      </p>
      {settledAt ? (
        <p>{reply || 'Settled without a word.'}</p>
      ) : (
        <p className="soft">Waiting for the agency’s answer.</p>
      )}
    </div>
  ))
}
