import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

// Every reading is in the trail, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const meetingsQuery = queryOptions({ ...api.meetings.list.queryOptions(), ...readOnPurpose })

export const meetingQuery = (meetingId: string) =>
  queryOptions({ ...api.meetings.get.queryOptions({ input: { meetingId } }), ...readOnPurpose })

export const decisionsQuery = (reference: string) =>
  queryOptions({ ...api.meetings.decisions.queryOptions({ input: { reference } }), ...readOnPurpose })

export const agenciesQuery = queryOptions({
  ...api.directory.agencies.queryOptions(),
  staleTime: 600_000,
  ...readOnPurpose,
})
