import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Every reading is in the case's history, so nothing is read again because a window came to the front. */
export const logsQuery = (reference: string) =>
  queryOptions({
    ...api.caseLogs.get.queryOptions({ input: { reference } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
