import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

// Every reading is in the trail, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const queueQuery = queryOptions({ ...api.triage.queue.queryOptions(), ...readOnPurpose })

export const triageQuery = (reference: string) =>
  queryOptions({ ...api.triage.get.queryOptions({ input: { reference } }), ...readOnPurpose })

export const myConsultationsQuery = (reference: string) =>
  queryOptions({ ...api.triage.myConsultations.queryOptions({ input: { reference } }), ...readOnPurpose })

export const agenciesQuery = queryOptions({
  ...api.directory.agencies.queryOptions(),
  staleTime: 600_000,
  ...readOnPurpose,
})
