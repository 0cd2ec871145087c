import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { caseRoute } from '../../app/case-route.tsx'
import { agenciesQuery, caseDeathsQuery, deathsQuery } from './death-queries.ts'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'child-deaths',
  loader: ({ context: { queryClient }, preload }) => (preload ? undefined : queryClient.ensureQueryData(deathsQuery)),
}).lazy(() => import('./DeathsScreen.tsx').then((screen) => screen.deathsScreen))

const tabRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'death',
  loader: async ({ context: { queryClient }, params: { reference }, preload }) => {
    if (preload) return
    await Promise.all([
      queryClient.ensureQueryData(caseDeathsQuery(reference)),
      queryClient.ensureQueryData(agenciesQuery),
    ])
  },
}).lazy(() => import('./DeathTab.tsx').then((screen) => screen.deathTab))

export const deathRoutes = [listRoute]
/** Below the page of a case. */
export const deathTabs = [tabRoute]
