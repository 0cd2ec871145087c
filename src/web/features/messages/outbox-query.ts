import { keepPreviousData } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { MessageSearch } from './message-search.ts'

/** Every reading is in the trail, so nothing is read again because a window came to the front. */
export const outboxQuery = (search: MessageSearch) => ({
  ...api.messages.list.queryOptions({ input: { page: 1, ...search } }),
  placeholderData: keepPreviousData,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})
