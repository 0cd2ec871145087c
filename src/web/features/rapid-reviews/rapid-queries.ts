import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { putIssues } from '../../app/put-issues.ts'

// Every reading is in the case's history, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const rapidReviewQuery = (reference: string) =>
  queryOptions({ ...api.rapidReviews.get.queryOptions({ input: { reference } }), ...readOnPurpose })

/** Read anew each time it is opened: what was written elsewhere meanwhile must not be overwritten. */
export const scopeQuery = (reference: string) =>
  queryOptions({
    ...api.rapidReviews.scope.queryOptions({ input: { reference } }),
    ...readOnPurpose,
    staleTime: 0,
    gcTime: 0,
  })

export const withheldQuery = (reference: string) =>
  queryOptions({ ...api.rapidReviews.withheld.queryOptions({ input: { reference } }), ...readOnPurpose })

const readAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: api.rapidReviews.key() })

type Done = { client: QueryClient }

/** After a change the review is read again, and the case with it, where a step was taken; then the dialog goes. */
export const readAgainAnd = <Result, Values extends FieldValues = FieldValues>(
  then: (result: Result) => void,
  { form }: { form?: UseFormReturn<Values> } = {},
) => ({
  onSuccess: async (result: Result, _input: unknown, _result: unknown, { client }: Done) => {
    await Promise.all([readAgain(client), client.invalidateQueries({ queryKey: api.cases.key() })])
    then(result)
  },
  onError: (problem: unknown, _input: unknown, _result: unknown, { client }: Done) => {
    if (form) putIssues(form, problem)
    if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') void readAgain(client)
  },
})
