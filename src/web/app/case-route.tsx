import type { QueryClient } from '@tanstack/react-query'
import { createRoute, notFound } from '@tanstack/react-router'
import { refusalCode } from '../api/refusals.ts'
import { caseParts } from '../features/cases/case-parts.ts'
import {
  agenciesQuery,
  caseQuery,
  fetchCaseAhead,
  historyQuery,
  peopleQuery,
  referralQuery,
} from '../features/cases/case-queries.ts'
import { type CaseSearch, caseSearchOf } from '../features/cases/case-search.ts'
import { appRoute } from './app-route.tsx'

/** The page of one case. What other features add to it are routes below this one. */
export const caseRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'cases/$reference',
  validateSearch: caseSearchOf,
  loaderDeps: ({ search }) => search,
  loader: {
    // Pointing at a link fetches less than opening it, so what was fetched then must not count as loaded.
    staleReloadMode: 'blocking',
    handler: async ({ context: { queryClient }, params: { reference }, deps, cause }) => {
      const code = deps.tab && deps.tab !== 'overview' && caseParts[deps.tab].preload?.()
      if (cause === 'preload') await Promise.all([code, fetchCaseAhead(queryClient, reference)])
      else {
        const facts = queryClient.ensureQueryData(caseQuery(queryClient, reference))
        await Promise.all([code, facts, readPart(queryClient, reference, deps)]).catch(orNotFound)
      }
    },
  },
}).lazy(() => import('../features/cases/CaseScreen.tsx').then((screen) => screen.caseScreen))

/** What the open part shows beside the case itself; fetched along with it, not after it. */
function readPart(queryClient: QueryClient, reference: string, search: CaseSearch) {
  switch (search.tab) {
    case 'people':
      return queryClient.ensureQueryData(peopleQuery(reference))
    case 'referral':
      return Promise.all([
        queryClient.ensureQueryData(referralQuery(reference)),
        queryClient.ensureQueryData(agenciesQuery),
      ])
    case 'history':
      return queryClient.ensureInfiniteQueryData(historyQuery(reference, search))
    default:
      return undefined
  }
}

/** Forbidden and unknown are answered alike, and neither is a fault of the page. */
function orNotFound(problem: unknown): never {
  throw refusalCode(problem) === 'NOT_FOUND' ? notFound() : problem
}
