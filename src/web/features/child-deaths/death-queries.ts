import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

// Every reading is in the trail, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const deathsQuery = queryOptions({ ...api.childDeaths.list.queryOptions(), ...readOnPurpose })

export const caseDeathsQuery = (reference: string) =>
  queryOptions({ ...api.childDeaths.get.queryOptions({ input: { reference } }), ...readOnPurpose })

export const agenciesQuery = queryOptions({
  ...api.directory.agencies.queryOptions(),
  staleTime: 600_000,
  ...readOnPurpose,
})
