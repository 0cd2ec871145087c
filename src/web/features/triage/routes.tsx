import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { caseRoute } from '../../app/case-route.tsx'
import { agenciesQuery, myConsultationsQuery, queueQuery, triageQuery } from './triage-queries.ts'

const queueRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'triage',
  loader: ({ context: { queryClient }, preload }) => (preload ? undefined : queryClient.ensureQueryData(queueQuery)),
}).lazy(() => import('./QueueScreen.tsx').then((screen) => screen.queueScreen))

const triageRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'triage',
  loader: async ({ context: { queryClient }, params: { reference }, preload }) => {
    if (preload) return
    await Promise.all([queryClient.ensureQueryData(triageQuery(reference)), queryClient.ensureQueryData(agenciesQuery)])
  },
}).lazy(() => import('./TriageTab.tsx').then((screen) => screen.triageTab))

const viewRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'view',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(myConsultationsQuery(reference)),
}).lazy(() => import('./ViewTab.tsx').then((screen) => screen.viewTab))

export const triageRoutes = [queueRoute]
/** Below the page of a case. */
export const triageTabs = [triageRoute, viewRoute]
