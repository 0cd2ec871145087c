import { createRoute } from '@tanstack/react-router'
import { rapidRoute } from '../../app/rapid-route.tsx'
import { scopeQuery, withheldQuery } from './rapid-queries.ts'

const cockpitRoute = createRoute({ getParentRoute: () => rapidRoute, path: '/' }).lazy(() =>
  import('./CockpitScreen.tsx').then((screen) => screen.cockpitScreen),
)

const scopeRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'scope',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(scopeQuery(reference)),
}).lazy(() => import('./ScopeScreen.tsx').then((screen) => screen.scopeScreen))

const withheldRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'withheld',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(withheldQuery(reference)),
}).lazy(() => import('./WithheldScreen.tsx').then((screen) => screen.withheldScreen))

/** Below the Rapid Review of a case. */
export const cockpitPages = [cockpitRoute, scopeRoute, withheldRoute]
