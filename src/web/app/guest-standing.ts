import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'

/** Which referral a link has opened in this browser. Asked once, and again when a link is opened or left. */
export const guestStandingQuery = queryOptions({
  ...api.referralLinks.mine.queryOptions(),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})
