import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Every reading is in the case's history, so nothing is read again because a window came to the front. */
export const clocksOfCaseQuery = (reference: string) =>
  queryOptions({
    ...api.clocks.list.queryOptions({ input: { reference } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
