import { createRoute } from '@tanstack/react-router'
import { caseRoute } from '../../app/case-route.tsx'
import { logsQuery } from './logs-query.ts'

const logsRoute = createRoute({ getParentRoute: () => caseRoute, path: 'logs' })

const listRoute = createRoute({
  getParentRoute: () => logsRoute,
  path: '/',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(logsQuery(reference)),
}).lazy(() => import('./LogsTab.tsx').then((screen) => screen.logsTab))

const entryRoute = createRoute({
  getParentRoute: () => logsRoute,
  path: '$entryId',
  // What was written elsewhere meanwhile must not be overwritten, so it is read anew each time.
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery({ ...logsQuery(reference), staleTime: 0 }),
}).lazy(() => import('./EntryScreen.tsx').then((screen) => screen.entryScreen))

/** Below the page of a case. */
export const logTabs = [logsRoute.addChildren([listRoute, entryRoute])]
