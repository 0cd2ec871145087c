import { createRoute } from '@tanstack/react-router'
import { rapidReviewQuery } from '../features/rapid-reviews/rapid-queries.ts'
import { caseRoute } from './case-route.tsx'

/** The Rapid Review of a case. Its pages, of whatever feature, are routes below this one. */
export const rapidRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'rapid',
  // Opening it is written to the audit trail; pointing at the link is not opening it.
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(rapidReviewQuery(reference)),
}).lazy(() => import('../features/rapid-reviews/RapidLayout.tsx').then((screen) => screen.rapidLayout))
