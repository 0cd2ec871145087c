import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Reads anew whatever an act on a case may have changed. */
export function useRefresh() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      [api.triage.key(), api.correspondence.key(), api.cases.key(), api.myWork.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
}
