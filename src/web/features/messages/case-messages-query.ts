import { api } from '../../api/client.ts'

/** Every reading is in the case's history, so nothing is read again because a window came to the front. */
export const caseMessagesQuery = (reference: string) => ({
  ...api.messages.ofCase.queryOptions({ input: { reference } }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})
