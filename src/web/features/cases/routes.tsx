import type { QueryClient } from '@tanstack/react-query'
import { createRoute, notFound } from '@tanstack/react-router'
import { refusalCode } from '../../api/refusals.ts'
import { appRoute } from '../../app/app-route.tsx'
import { caseParts } from './case-parts.ts'
import {
  agenciesQuery,
  caseQuery,
  fetchCaseAhead,
  historyQuery,
  peopleQuery,
  referralQuery,
  registerQuery,
} from './case-queries.ts'
import { type CaseSearch, caseSearchOf } from './case-search.ts'
import { registerSearchOf } from './register-search.ts'

// Pointing at a link fetches less than opening it, so what was fetched then must not count as loaded.
const waitFirst = { staleReloadMode: 'blocking' } as const

const registerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'cases',
  validateSearch: registerSearchOf,
  loaderDeps: ({ search }) => search,
  loader: {
    ...waitFirst,
    // Only opening the register waits: pointing at a link brings the screen's code, and a changed filter keeps the
    // rows that are there until the new ones come.
    handler: async ({ context: { queryClient }, deps, cause }) => {
      if (cause !== 'enter') return
      await Promise.all([queryClient.ensureQueryData(registerQuery(deps)), queryClient.ensureQueryData(agenciesQuery)])
    },
  },
}).lazy(() => import('./RegisterScreen.tsx').then((screen) => screen.registerScreen))

const caseRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'cases/$reference',
  validateSearch: caseSearchOf,
  loaderDeps: ({ search }) => search,
  loader: {
    ...waitFirst,
    handler: async ({ context: { queryClient }, params: { reference }, deps, cause }) => {
      const code = deps.tab && deps.tab !== 'overview' && caseParts[deps.tab].preload?.()
      if (cause === 'preload') await Promise.all([code, fetchCaseAhead(queryClient, reference)])
      else {
        const facts = queryClient.ensureQueryData(caseQuery(queryClient, reference))
        await Promise.all([code, facts, readPart(queryClient, reference, deps)]).catch(orNotFound)
      }
    },
  },
}).lazy(() => import('./CaseScreen.tsx').then((screen) => screen.caseScreen))

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

export const caseRoutes = [registerRoute, caseRoute]
