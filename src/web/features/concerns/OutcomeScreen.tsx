import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, Navigate, type NavigateOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { movesOpenTo } from '#domain/concerns/concern-status.ts'
import { api } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './outcome.module.css'
import { ReplyForm } from './ReplyForm.tsx'
import { useReferral } from './referral-home.ts'
import { Thread } from './Thread.tsx'

const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx').then((module) => ({ default: module.WithdrawDialog })))

export const outcomeScreen = createLazyRoute('/app/concerns/$concernId/outcome')({ component: OutcomeScreen })
export const guestOutcomeScreen = createLazyRoute('/refer/mine/outcome')({ component: OutcomeScreen })

/** What became of a referral, for whoever sent it: where it stands, what happens next, and what was written. */
function OutcomeScreen() {
  const { concernId, home } = useReferral()
  const { data: outcome } = useSuspenseQuery(api.concerns.outcome.queryOptions({ input: { concernId } }))
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { status, reference, heading, happened, next, timeline, thread, submittedAt } = outcome
  if (status === 'DRAFT') return <Navigate {...(home.sections as NavigateOptions)} replace />
  const moves = movesOpenTo(status, 'REFERRER')
  return (
    <>
      <PageHeader
        title={heading}
        windowTitle={reference ? `Referral ${reference}` : 'Your referral'}
        reference={reference}
        marked
        {...(!home.isGuest && { back: { label: 'My referrals', link: { to: '/concerns' } } })}
        lead={happened}
        actions={
          <>
            <Button icon="print" onClick={() => window.print()}>
              Print
            </Button>
            {submittedAt && (
              <ButtonLink icon="document" link={home.sent}>
                What you sent
              </ButtonLink>
            )}
          </>
        }
      />
      <section className={styles.next} aria-labelledby="what-next">
        <h2 id="what-next">What happens next</h2>
        <p>{next}</p>
        {reference && (
          <p>
            Your reference is <strong className="reference">{reference}</strong>. Quote it in anything you write; never
            a name.
          </p>
        )}
      </section>
      <Thread thread={thread} />
      {moves.includes('reply') && <ReplyForm concernId={concernId} />}
      <section className={styles.section} aria-labelledby="so-far">
        <h2 id="so-far">What happened so far</h2>
        <ol className={styles.timeline}>
          {timeline.map(({ at, text }) => (
            <li key={`${at} ${text}`}>
              <time dateTime={at}>{longMoment(at)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </section>
      {moves.includes('withdraw') && (
        <section className={`${styles.section} not-printed`} aria-labelledby="take-back">
          <h2 id="take-back">Take the referral back</h2>
          <p>As long as nothing is decided you can withdraw it. It is kept, and no longer worked on.</p>
          <Button onClick={() => setWithdrawing(true)}>Withdraw this referral</Button>
        </section>
      )}
      {isWithdrawing && (
        <Suspense fallback={null}>
          <WithdrawDialog concernId={concernId} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </>
  )
}
