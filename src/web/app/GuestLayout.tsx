import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { client } from '../api/client.ts'
import { refusalText } from '../api/refusals.ts'
import { saveEverything } from '../form/open-autosaves.ts'
import { Banner } from '../parts/Banner.tsx'
import { Button } from '../parts/Button.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import styles from './GuestLayout.module.css'
import { ColourSchemeButton } from './Shell.tsx'
import { announceSignedIn, sessionEnded } from './session-ended.ts'
import { standingQuery } from './standing.ts'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

const LinkAgain = lazy(() =>
  import('../features/referral-links/LinkAgain.tsx').then((module) => ({ default: module.LinkAgain })),
)

/** The page around a referral without an account: no rail, no search, one way out. */
export function GuestLayout() {
  const { guest } = useRouteContext({ from: '/refer/mine' })
  const isOver = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.isOver)
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  const queryClient = useQueryClient()
  const router = useRouter()
  const [problem, setProblem] = useState('')
  useFocusOnNavigation()

  const leave = async () => {
    setProblem('')
    if (!(await saveEverything())) {
      setProblem('Your last words are not saved yet. They are kept on this page; leave when they are.')
      return
    }
    try {
      await client.referralLinks.leave()
    } catch (refusal) {
      setProblem(refusalText(refusal))
      return
    }
    const { referencePrefix } = guest.partnership
    await router.navigate({
      to: '/refer/$prefix',
      params: { prefix: referencePrefix.toLowerCase() },
      search: { left: true },
    })
    const kept = hashKey(standingQuery.queryKey)
    queryClient.removeQueries({ predicate: (query) => query.queryHash !== kept })
  }
  const goOn = async () => {
    announceSignedIn()
    await queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' })
    await router.invalidate()
  }
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main">
        Skip to main content
      </a>
      {standing?.installation === 'DEMONSTRATION' && (
        <aside className={styles.banner} aria-label="About this copy">
          Demonstration: invented people and cases
        </aside>
      )}
      <ConnectionBar />
      <header className={styles.header}>
        <div className={styles.who}>
          <span className={styles.partnership} title={guest.partnership.name}>
            {guest.partnership.name}
          </span>
          <span className={styles.email} title={guest.email}>
            {guest.email}
          </span>
        </div>
        <ColourSchemeButton />
        <Button onClick={() => void leave()}>Leave</Button>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {problem && (
          <Banner tone="urgent" title="You have not left" announced>
            {problem}
          </Banner>
        )}
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
      {isOver && (
        <Suspense fallback={null}>
          <LinkAgain guest={guest} onOpened={goOn} />
        </Suspense>
      )}
    </div>
  )
}
