import { type MessageStatus, messageStatuses } from '#domain/messages/message-kinds.ts'

/** What the list is narrowed to, and its page; kept in the address. */
export type MessageSearch = { readonly status?: MessageStatus; readonly page?: number }

/** Reads the address; what makes no sense there is left out. */
export function messageSearchOf(search: Record<string, unknown>): MessageSearch {
  const status = messageStatuses.find((each) => each === search.status)
  const page = Number(search.page)
  return { ...(status && { status }), ...(Number.isInteger(page) && page > 1 && page <= 10_000 && { page }) }
}
