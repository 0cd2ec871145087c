import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { caseQuery } from './case-queries.ts'
import type { CaseSearch } from './case-search.ts'

/** After a change everything that was read of cases is read again, and the page of the case opens. */
export function useCaseChanged() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async (reference: string, search: CaseSearch = {}) => {
    await queryClient.invalidateQueries({ refetchType: 'none' })
    // The page of the case takes what is there already, so it has to be there anew.
    await queryClient.fetchQuery({ ...caseQuery(queryClient, reference), staleTime: 0 })
    await navigate({ to: '/cases/$reference', params: { reference }, search })
  }
}
