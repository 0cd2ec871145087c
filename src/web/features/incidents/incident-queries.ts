import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { putIssues } from '../../app/put-issues.ts'

// Every reading is in the case's history, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const incidentQuery = (reference: string) =>
  queryOptions({ ...api.incidents.get.queryOptions({ input: { reference } }), ...readOnPurpose })

export const casePeopleQuery = (reference: string) =>
  queryOptions({ ...api.cases.people.queryOptions({ input: { reference } }), ...readOnPurpose })

/** With names, for who writes them: read anew each time, and never kept. */
export const writtenPeopleQuery = (reference: string) =>
  queryOptions({
    ...api.incidents.people.queryOptions({ input: { reference } }),
    ...readOnPurpose,
    staleTime: 0,
    gcTime: 0,
  })

export const agenciesQuery = queryOptions({
  ...api.directory.agencies.queryOptions(),
  staleTime: 600_000,
  ...readOnPurpose,
})

const readAgain = async (client: QueryClient) => {
  await client.invalidateQueries({ queryKey: api.incidents.key() })
  await client.invalidateQueries({ queryKey: api.cases.key() })
}

/** After an act the incident and its case are read again, and then the dialog goes. Problems go to their fields. */
export const readAgainAnd = <Values extends FieldValues>(then: () => void, form?: UseFormReturn<Values>) => ({
  onSuccess: async (_done: unknown, _input: unknown, _result: unknown, { client }: { client: QueryClient }) => {
    await readAgain(client)
    then()
  },
  onError: (problem: unknown, _input: unknown, _result: unknown, { client }: { client: QueryClient }) => {
    if (form) putIssues(form, problem)
    void client.invalidateQueries({ queryKey: api.incidents.key() })
  },
})
