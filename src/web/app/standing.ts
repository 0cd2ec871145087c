import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'

/** Where this visitor stands. Asked once, and again only when somebody signs in or out. */
export const standingQuery = queryOptions({
  ...api.accounts.standing.queryOptions(),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

/** Asks the server anew, after something that changes where the visitor stands. */
export const readStandingAgain = (queryClient: QueryClient) =>
  queryClient.fetchQuery({ ...standingQuery, staleTime: 0 })
