import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { caseRoute } from '../../app/case-route.tsx'
import { agenciesQuery, casePeopleQuery, incidentQuery } from './incident-queries.ts'

const startRoute = createRoute({ getParentRoute: () => appRoute, path: 'incidents/new' }).lazy(() =>
  import('./StartScreen.tsx').then((screen) => screen.startScreen),
)

const incidentRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'incident',
  loader: async ({ context: { queryClient }, params: { reference }, preload }) => {
    if (preload) return
    await Promise.all([
      queryClient.ensureQueryData(incidentQuery(reference)),
      queryClient.ensureQueryData(casePeopleQuery(reference)),
      queryClient.ensureQueryData(agenciesQuery),
    ])
  },
})

const recordRoute = createRoute({ getParentRoute: () => incidentRoute, path: '/' }).lazy(() =>
  import('./IncidentTab.tsx').then((screen) => screen.incidentTab),
)

const worksheetRoute = createRoute({ getParentRoute: () => incidentRoute, path: 'worksheet' }).lazy(() =>
  import('./WorksheetScreen.tsx').then((screen) => screen.worksheetScreen),
)

const personRoute = createRoute({
  getParentRoute: () => incidentRoute,
  path: 'people/$personId',
  validateSearch: (search: Record<string, unknown>): { part?: string } =>
    typeof search.part === 'string' ? { part: search.part.slice(0, 60) } : {},
}).lazy(() => import('./PersonScreen.tsx').then((screen) => screen.personScreen))

export const incidentRoutes = [startRoute]
/** Below the page of a case. */
export const incidentTabs = [incidentRoute.addChildren([recordRoute, worksheetRoute, personRoute])]
