import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { refusalCode, refusalText } from '../api/refusals.ts'
import styles from './PageProblem.module.css'
import { ErrorState, NoPermission, NotFound } from './states.tsx'

const home = { to: '/' }

export const NoSuchPage = () => <NotFound home={home} />

// After an update of the application its old parts are gone: only loading the page anew finds the new ones.
const isPartMissing = (error: unknown) =>
  error instanceof Error && /dynamically imported|module script/i.test(error.message)

export const NoSuchPageAlone = () => (
  <main className={styles.alone}>
    <NoSuchPage />
  </main>
)

/** As below, where there is no page around it. */
export const ProblemAlone = (props: ErrorComponentProps) => (
  <main className={styles.alone}>
    <h1 className="visually-hidden">SPRG Casebook</h1>
    <PageProblem {...props} />
  </main>
)

/** What a page shows in its place when it cannot be shown. */
export function PageProblem({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  useEffect(() => reset(), [reset])
  const code = refusalCode(error)
  if (code === 'NOT_FOUND') return <NoSuchPage />
  if (code === 'NO_PERMISSION') return <NoPermission home={home} />
  const retry = () => (isPartMissing(error) ? window.location.reload() : void router.invalidate())
  if (code === 'NOT_SIGNED_IN') {
    return (
      <ErrorState title="You have been signed out" onRetry={retry}>
        <p>Sign in again to see this page.</p>
      </ErrorState>
    )
  }
  return (
    <ErrorState title={code === 'OFFLINE' ? 'There is no connection' : 'This page could not be loaded'} onRetry={retry}>
      <p>{code === 'OFFLINE' ? 'Check your network, then try again.' : refusalText(error)}</p>
    </ErrorState>
  )
}
