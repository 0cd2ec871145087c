import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { standingQuery } from './standing.ts'

/** Ends the session, unless the page has words to save first. */
export async function signOutFrom(router: AnyRouter, queryClient: QueryClient, end: () => Promise<unknown>) {
  // A page with unsaved words may refuse to be left: then the person stays signed in, to save them.
  await router.navigate({ to: '/' })
  if (router.state.location.pathname !== '/') return
  await end()
  await forgetPerson(router, queryClient)
}

/** Forgets everything that was read in a session that is over. */
export async function forgetPerson(router: AnyRouter, queryClient: QueryClient) {
  const { queryKey } = standingQuery
  const standing = queryClient.getQueryData(queryKey)
  if (standing) queryClient.setQueryData(queryKey, { ...standing, stage: 'SIGNED_OUT', me: null })
  await router.navigate({ to: '/sign-in' })
  const kept = hashKey(queryKey)
  queryClient.removeQueries({ predicate: (query) => query.queryHash !== kept })
}
