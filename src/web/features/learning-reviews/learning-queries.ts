import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { putIssues } from '../../app/put-issues.ts'

// Every reading is in the case's history, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const reviewQuery = (reference: string) =>
  queryOptions({ ...api.learningReviews.get.queryOptions({ input: { reference } }), ...readOnPurpose })

/** Read anew each time it is opened: what was written elsewhere meanwhile must not be overwritten. */
export const noteQuery = (reference: string, agencyCode: string) =>
  queryOptions({
    ...api.learningReviews.note.queryOptions({ input: { reference, agencyCode } }),
    ...readOnPurpose,
    staleTime: 0,
    gcTime: 0,
  })

export const readAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: api.learningReviews.key() })

type Done = { client: QueryClient }

/**
 * After a change the review is read again, and then the dialog goes. A step of the review is one of the case as well.
 * What somebody else changed is read again at once, so that the next attempt is made over it.
 */
export const readAgainAnd = <Values extends FieldValues>(
  then: () => void,
  { form, isStep = false }: { form?: UseFormReturn<Values>; isStep?: boolean } = {},
) => ({
  onSuccess: async (_done: unknown, _input: unknown, _result: unknown, { client }: Done) => {
    await readAgain(client)
    if (isStep) await client.invalidateQueries({ queryKey: api.cases.key() })
    then()
  },
  onError: (problem: unknown, _input: unknown, _result: unknown, { client }: Done) => {
    if (form) putIssues(form, problem)
    if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') void readAgain(client)
  },
})
