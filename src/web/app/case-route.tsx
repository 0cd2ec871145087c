import type { QueryClient } from '@tanstack/react-query'
import { createRoute, redirect } from '@tanstack/react-router'
import type { CaseFile } from '#contract/cases.ts'
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
import { orNotFound } from './or-not-found.ts'

/** The page of one case. What other features add to it are routes below this one. */
export const caseRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'cases/$reference',
  validateSearch: caseSearchOf,
  loaderDeps: ({ search }) => search,
  loader: {
    // Pointing at a link fetches less than opening it, so what was fetched then must not count as loaded.
    staleReloadMode: 'blocking',
    handler: async ({ context: { queryClient }, params: { reference }, deps, cause, location }) => {
      const code = isCaseItself(location.pathname, reference) && caseParts[deps.tab ?? 'overview'].preload?.()
      if (cause === 'preload') await Promise.all([code, fetchCaseAhead(queryClient, reference)])
      else {
        const facts = queryClient.ensureQueryData(caseQuery(queryClient, reference))
        await Promise.all([code, facts, readPart(queryClient, reference, deps)]).catch(orNotFound)
        leadOn(await facts, reference, deps, location.pathname)
      }
    },
  },
}).lazy(() => import('../features/cases/CaseScreen.tsx').then((screen) => screen.caseScreen))

/** Rather than a page below it, of another feature. */
const isCaseItself = (path: string, reference: string) => path.endsWith(`/${reference}`)

/** An old reference leads to the case that it was joined with, unless that very case is asked for, or a part of it. */
function leadOn({ reference, ties }: CaseFile, asked: string, { tab, own }: CaseSearch, path: string) {
  const to = reference === asked.toUpperCase() ? ties.joinedWith?.reference : reference
  if (!to || tab || own || !isCaseItself(path, asked)) return
  throw redirect({ to: '/cases/$reference', params: { reference: to }, search: { from: asked }, replace: true })
}

/** What the open part shows beside the case itself; fetched along with it, not after it. */
function readPart(queryClient: QueryClient, reference: string, search: CaseSearch) {
  switch (search.tab) {
    case 'people':
      return queryClient.ensureQueryData(peopleQuery(reference))
    case 'referral':
      return Promise.all([
        queryClient.ensureQueryData(referralQuery(search.of ?? reference)),
        queryClient.ensureQueryData(agenciesQuery),
      ])
    case 'history':
      return queryClient.ensureInfiniteQueryData(historyQuery(reference, search))
    default:
      return undefined
  }
}
