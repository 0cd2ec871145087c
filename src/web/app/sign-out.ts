import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { standingQuery } from './standing.ts'

/** Ends the session and forgets everything that was read in it. */
export async function signOutFrom(router: AnyRouter, queryClient: QueryClient, end: () => Promise<unknown>) {
  // A page with unsaved words may refuse to be left: then the person stays signed in, to save them.
  await router.navigate({ to: '/' })
  if (router.state.location.pathname !== '/') return
  await end()
  const standing = queryClient.getQueryData(standingQuery.queryKey)
  if (standing) queryClient.setQueryData(standingQuery.queryKey, { ...standing, stage: 'SIGNED_OUT', me: null })
  await router.navigate({ to: '/sign-in' })
  const kept = hashKey(standingQuery.queryKey)
  queryClient.removeQueries({ predicate: (query) => query.queryHash !== kept })
}
