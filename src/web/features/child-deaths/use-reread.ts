import { useRouteContext } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { caseDeathsQuery } from './death-queries.ts'

/** What shows a death is read again, and the case that may have got a serious incident by it. */
export function useReread(reference: string) {
  const { queryClient } = useRouteContext({ from: '/app' })
  return async () => {
    await queryClient.invalidateQueries({ queryKey: caseDeathsQuery(reference).queryKey })
    await queryClient.invalidateQueries({ queryKey: api.cases.get.key() })
  }
}
