import { createRoute } from '@tanstack/react-router'
import { type CaseChange, caseChanges } from '#domain/cases/case-changes.ts'
import { appRoute } from '../../app/app-route.tsx'
import { orNotFound } from '../../app/or-not-found.ts'
import { agenciesQuery, caseQuery, peopleQuery, registerQuery } from './case-queries.ts'
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

/** Which change somebody is about to make; what makes no sense in the address is left out. */
const manageSearchOf = (search: Record<string, unknown>): { change?: CaseChange } => {
  const change = caseChanges.find((each) => each === search.change)
  return change ? { change } : {}
}

const manageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'cases/$reference/manage',
  validateSearch: manageSearchOf,
  loaderDeps: ({ search }) => search,
  loader: {
    ...waitFirst,
    handler: async ({ context: { queryClient }, params: { reference }, deps, cause }) => {
      if (cause === 'preload') return
      await Promise.all([
        queryClient.ensureQueryData(caseQuery(queryClient, reference)),
        deps.change === 'split' && queryClient.ensureQueryData(peopleQuery(reference)),
      ]).catch(orNotFound)
    },
  },
}).lazy(() => import('./ManageScreen.tsx').then((screen) => screen.manageScreen))

export const registerRoutes = [registerRoute, manageRoute]
