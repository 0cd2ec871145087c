import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Asked again every minute and whenever the person comes back to the page. */
export const myWorkQuery = queryOptions({
  ...api.myWork.list.queryOptions(),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
})

export const clocksQuery = queryOptions({
  ...api.myWork.clocks.queryOptions(),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
})

/** Every reading is in the trail, so it is read when the page is opened and not again by itself. */
export const sentToMeQuery = queryOptions({ ...api.myWork.sentToMe.queryOptions(), refetchOnWindowFocus: false })
