import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createLazyRoute, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { client } from '../../api/client.ts'
import { fieldIssues, refusalCode, refusalText } from '../../api/refusals.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { guestStandingQuery } from '../../app/guest-standing.ts'
import { standingQuery } from '../../app/standing.ts'
import { ErrorState, Loading } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import styles from './referral-links.module.css'
import { SignedInNotice } from './SignedInNotice.tsx'

export const openLinkScreen = createLazyRoute('/refer/open')({ component: OpenLinkScreen })

const title = 'Your referral'

/** Uses the link up and goes on to the referral; the token stands behind the hash sign and is gone from the address then. */
function OpenLinkScreen() {
  const { hash } = useLocation()
  // Kept, because the address changes as soon as the link is open.
  const [token] = useState(hash)
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  if (standing && standing.stage !== 'SIGNED_OUT') return <SignedInNotice title={title} />
  return <Opening token={token} />
}

function Opening({ token }: { token: string }) {
  const router = useRouter()
  const queryClient = useQueryClient()
  // A query, so that a page made twice asks once: the link works only once.
  const opened = useQuery({
    queryKey: ['open-referral-link', token],
    queryFn: () => client.referralLinks.open({ token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const isOpen = opened.isSuccess
  useEffect(() => {
    if (!isOpen) return
    void queryClient
      .fetchQuery({ ...guestStandingQuery, staleTime: 0 })
      .then(() => router.navigate({ to: '/refer/mine', replace: true }))
  }, [isOpen, queryClient, router])
  if (!opened.error) {
    return (
      <EntryPage title={title}>
        <Loading what="your referral" />
      </EntryPage>
    )
  }
  return <NotOpened problem={opened.error} onRetry={() => void opened.refetch()} />
}

function NotOpened({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { data: guest } = useQuery(guestStandingQuery)
  const isFinal = refusalCode(problem) === 'REFUSED' || fieldIssues(problem).length > 0
  return (
    <EntryPage title={title}>
      <ErrorState title={fieldIssues(problem)[0]?.message ?? refusalText(problem)} {...(!isFinal && { onRetry })} />
      {guest && (
        <p>
          A referral is open in this browser already{guest.reference && <> ({guest.reference})</>}. You can go on with
          it.
        </p>
      )}
      <div className={styles.buttons}>
        {guest && (
          <ButtonLink look="primary" link={{ to: '/refer/mine' }}>
            Go on with it
          </ButtonLink>
        )}
        <ButtonLink look={guest ? 'secondary' : 'primary'} link={{ to: '/refer' }}>
          Ask for a new link
        </ButtonLink>
      </div>
    </EntryPage>
  )
}
