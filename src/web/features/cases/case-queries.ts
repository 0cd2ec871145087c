import { keepPreviousData, type QueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { CaseSearch } from './case-search.ts'
import { type RegisterSearch, registerInput } from './register-search.ts'

// Every reading is in the case's history, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const agenciesQuery = { ...api.directory.agencies.queryOptions(), staleTime: 600_000, ...readOnPurpose }

export const registerQuery = (search: RegisterSearch) => ({
  ...api.cases.list.queryOptions({ input: registerInput(search) }),
  placeholderData: keepPreviousData,
  ...readOnPurpose,
})

export const caseQuery = (reference: string) => ({
  ...api.cases.get.queryOptions({ input: { reference } }),
  ...readOnPurpose,
})
const aheadQuery = (reference: string) => api.cases.get.queryOptions({ input: { reference, ahead: 'yes' } })

/** Fetches a case that somebody points at. The history tells this apart from opening it. */
export async function fetchCaseAhead(queryClient: QueryClient, reference: string) {
  if (queryClient.getQueryData(caseQuery(reference).queryKey)) return
  await queryClient.prefetchQuery(aheadQuery(reference))
}

/** The case to show. One that was fetched ahead shows at once and is read again, which is recorded as opening it. */
export function openCase(queryClient: QueryClient, reference: string) {
  const options = caseQuery(reference)
  const ahead = queryClient.getQueryData(aheadQuery(reference).queryKey)
  if (ahead && !queryClient.getQueryData(options.queryKey)) {
    queryClient.setQueryData(options.queryKey, ahead, { updatedAt: 0 })
  }
  return queryClient.ensureQueryData(options)
}

export const peopleQuery = (reference: string) => ({
  ...api.cases.people.queryOptions({ input: { reference } }),
  ...readOnPurpose,
})

export const referralQuery = (reference: string) => ({
  ...api.cases.referral.queryOptions({ input: { reference } }),
  ...readOnPurpose,
})

export const historyQuery = (reference: string, { show, by }: Pick<CaseSearch, 'show' | 'by'>) => ({
  ...api.cases.history.infiniteOptions({
    input: (before: string | undefined) => ({
      reference,
      kind: show ?? ('all' as const),
      ...(by && { person: by }),
      ...(before && { before }),
    }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  }),
  ...readOnPurpose,
})
