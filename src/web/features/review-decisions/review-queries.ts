import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { putIssues } from '../../app/put-issues.ts'

// Every reading is in the case's history, so nothing is read again because a window came to the front.
const readOnPurpose = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const
// What was written elsewhere meanwhile must not be overwritten.
const readAnew = { ...readOnPurpose, staleTime: 0, gcTime: 0 } as const
const input = (reference: string) => ({ input: { reference } })

const { reviewDecisions } = api

export const answersQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.answers.queryOptions(input(reference)), ...readOnPurpose })
export const recordQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.getRecord.queryOptions(input(reference)), ...readAnew })
export const decisionQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.getDecision.queryOptions(input(reference)), ...readAnew })
export const reportQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.readReport.queryOptions(input(reference)), ...readAnew })
export const panelQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.getPanel.queryOptions(input(reference)), ...readOnPurpose })
export const actionsQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.listActions.queryOptions(input(reference)), ...readOnPurpose })
export const namesQuery = (reference: string) =>
  queryOptions({ ...reviewDecisions.nameCheck.queryOptions(input(reference)), ...readAnew })

export const readAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: reviewDecisions.key() })

type Done = { client: QueryClient }

/**
 * After an act whatever shows the Rapid Review is read again, and then the dialog goes. A step of the review is one of
 * the case as well. What somebody else changed is read again at once, so that the next attempt is made over it.
 */
export const readAgainAnd = <Values extends FieldValues>(
  then: () => void,
  { form, isStep = false }: { form?: UseFormReturn<Values>; isStep?: boolean } = {},
) => ({
  onSuccess: async (_done: unknown, _input: unknown, _result: unknown, { client }: Done) => {
    const others = isStep ? [api.cases.key(), api.rapidReviews.key(), api.meetings.key()] : []
    await Promise.all([readAgain(client), ...others.map((queryKey) => client.invalidateQueries({ queryKey }))])
    then()
  },
  onError: (problem: unknown, _input: unknown, _result: unknown, { client }: Done) => {
    if (form) putIssues(form, problem)
    if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') void readAgain(client)
  },
})
