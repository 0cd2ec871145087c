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

const aheadQuery = (reference: string) => api.cases.get.queryOptions({ input: { reference, ahead: 'yes' } })

/** The case to show. One that was fetched ahead shows at once and is read again, which is recorded as opening it. */
export const caseQuery = (queryClient: QueryClient, reference: string) => ({
  ...api.cases.get.queryOptions({ input: { reference } }),
  initialData: () => queryClient.getQueryData(aheadQuery(reference).queryKey),
  initialDataUpdatedAt: 0,
  ...readOnPurpose,
})

/** Fetches a case that somebody points at. The history tells this apart from opening it. */
export async function fetchCaseAhead(queryClient: QueryClient, reference: string) {
  const { queryKey } = caseQuery(queryClient, reference)
  if (!queryClient.getQueryData(queryKey)) await queryClient.prefetchQuery(aheadQuery(reference))
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
