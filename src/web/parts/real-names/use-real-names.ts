import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Real names, asked for on purpose. They live in this page alone and are gone with it: nothing caches them. */
export function useRealNames(reference: string) {
  const { mutate, data, isPending, error, reset } = useMutation(api.cases.revealNames.mutationOptions({ gcTime: 0 }))
  const names = data && new Map(data.map((person) => [person.id, person]))
  return {
    names,
    isPending,
    error,
    hide: reset,
    show: (onShown: () => void) => mutate({ reference }, { onSuccess: onShown }),
  }
}
export type RealNames = NonNullable<ReturnType<typeof useRealNames>['names']>
