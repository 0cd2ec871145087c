import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Me } from '#contract/accounts.ts'
import { announceSignedIn, sessionEnded } from './session-ended.ts'
import { readStandingAgain } from './standing.ts'

const SignInAgain = lazy(() =>
  import('../features/accounts/SignInAgain.tsx').then((module) => ({ default: module.SignInAgain })),
)

/** Asks to sign in over the untouched page when the session has ended under it. */
export function SignInAgainWhenNeeded({ me, isDemonstration }: { me: Me; isDemonstration: boolean }) {
  const isOver = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.isOver)
  const queryClient = useQueryClient()
  const router = useRouter()
  const goOn = async () => {
    const standing = await readStandingAgain(queryClient)
    // Somebody else must not find themselves in this person's page, nor their words under their name.
    if (standing.me?.accountId !== me.accountId) return window.location.assign('/')
    announceSignedIn()
    await queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' })
    await router.invalidate()
  }
  if (!isOver) return null
  return (
    <Suspense fallback={null}>
      <SignInAgain me={me} isDemonstration={isDemonstration} onSignedIn={goOn} />
    </Suspense>
  )
}
