import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Every reading is in the trail, so nothing is read again because a window came to the front. */
export const requestQuery = (requestId: string) =>
  queryOptions({
    ...api.requests.get.queryOptions({ input: { requestId } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
