import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

// Every reading is in the trail, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const requestQuery = (requestId: string) =>
  queryOptions({ ...api.requests.get.queryOptions({ input: { requestId } }), ...readOnPurpose })

/** The working copy is read anew each time: what was written elsewhere meanwhile must not be overwritten. */
export const draftQuery = (requestId: string) =>
  queryOptions({
    ...api.requests.draft.queryOptions({ input: { requestId } }),
    ...readOnPurpose,
    staleTime: 0,
    gcTime: 0,
  })

export const ownVersionQuery = (requestId: string, number: number) =>
  queryOptions({ ...api.requests.version.queryOptions({ input: { requestId, number } }), ...readOnPurpose })

export const returnsQuery = (reference: string) =>
  queryOptions({ ...api.returns.list.queryOptions({ input: { reference } }), ...readOnPurpose })

export const returnQuery = (reference: string, requestId: string, number?: number) =>
  queryOptions({
    ...api.returns.get.queryOptions({ input: { reference, requestId, ...(number && { number }) } }),
    ...readOnPurpose,
  })

export const agenciesQuery = queryOptions({
  ...api.directory.agencies.queryOptions(),
  staleTime: 600_000,
  ...readOnPurpose,
})

/** Reads anew whatever an act on a request may have changed. */
export function useRefresh() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      [api.requests.key(), api.returns.key(), api.rapidReviews.key(), api.myWork.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
}
