import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { orNotFound } from '../../app/or-not-found.ts'
import { rapidRoute } from '../../app/rapid-route.tsx'
import {
  agenciesQuery,
  draftQuery,
  ownVersionQuery,
  requestQuery,
  returnQuery,
  returnsQuery,
} from './request-queries.ts'

/** Outside the case: whoever writes a return sees the request, and not the case. */
const requestRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'requests/$requestId',
  loader: ({ context: { queryClient }, params: { requestId }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(requestQuery(requestId)).catch(orNotFound),
}).lazy(() => import('./RequestLayout.tsx').then((screen) => screen.requestLayout))

const requestPageRoute = createRoute({ getParentRoute: () => requestRoute, path: '/' }).lazy(() =>
  import('./RequestScreen.tsx').then((screen) => screen.requestScreen),
)
const nilRoute = createRoute({ getParentRoute: () => requestRoute, path: 'nil' }).lazy(() =>
  import('./NilScreen.tsx').then((screen) => screen.nilScreen),
)
const memberCheckRoute = createRoute({
  getParentRoute: () => requestRoute,
  path: 'check',
  loader: ({ context: { queryClient }, params: { requestId }, preload }) =>
    preload
      ? undefined
      : Promise.all([queryClient.fetchQuery(draftQuery(requestId)), queryClient.ensureQueryData(agenciesQuery)]),
}).lazy(() => import('./MemberCheckScreen.tsx').then((screen) => screen.memberCheckScreen))
const queriesRoute = createRoute({
  getParentRoute: () => requestRoute,
  path: 'queries',
  loader: ({ context: { queryClient }, preload }) => (preload ? undefined : queryClient.ensureQueryData(agenciesQuery)),
}).lazy(() => import('./QueriesScreen.tsx').then((screen) => screen.queriesScreen))

type VersionSearch = { with?: number }
/** The other version that this one is compared with. */
const versionSearch = (search: Record<string, unknown>): VersionSearch =>
  Number.isInteger(search.with) ? { with: Number(search.with) } : {}

const versionRoute = createRoute({
  getParentRoute: () => requestRoute,
  path: 'versions/$number',
  validateSearch: versionSearch,
  loader: ({ context: { queryClient }, params: { requestId, number }, preload }) =>
    preload
      ? undefined
      : Promise.all([
          queryClient.ensureQueryData(ownVersionQuery(requestId, Number(number))).catch(orNotFound),
          queryClient.ensureQueryData(agenciesQuery),
        ]),
}).lazy(() => import('./VersionScreen.tsx').then((screen) => screen.versionScreen))

/** Loaded once for all its pages: the form lives here, so that nothing typed goes when the page changes. */
const returnRoute = createRoute({
  getParentRoute: () => requestRoute,
  path: 'sections',
  loader: async ({ context: { queryClient }, params: { requestId } }) => {
    const [draft, agencies] = await Promise.all([
      queryClient.fetchQuery(draftQuery(requestId)),
      queryClient.ensureQueryData(agenciesQuery),
    ])
    return { draft, agencies }
  },
  // The form owns the answers from here on; loading them again under it would only get in its way.
  shouldReload: false,
  gcTime: 0,
}).lazy(() => import('./ReturnLayout.tsx').then((screen) => screen.returnLayout))

const sectionsRoute = createRoute({ getParentRoute: () => returnRoute, path: '/' }).lazy(() =>
  import('./SectionsScreen.tsx').then((screen) => screen.sectionsScreen),
)
const checkRoute = createRoute({ getParentRoute: () => returnRoute, path: 'check' }).lazy(() =>
  import('./CheckReturnScreen.tsx').then((screen) => screen.checkReturnScreen),
)
const sectionRoute = createRoute({
  getParentRoute: () => returnRoute,
  path: '$sectionId',
  validateSearch: (search: Record<string, unknown>): { question?: string } =>
    typeof search.question === 'string' ? { question: search.question } : {},
}).lazy(() => import('./ReturnSectionScreen.tsx').then((screen) => screen.returnSectionScreen))

export const requestRoutes = [
  requestRoute.addChildren([
    requestPageRoute,
    nilRoute,
    memberCheckRoute,
    queriesRoute,
    versionRoute,
    returnRoute.addChildren([sectionsRoute, checkRoute, sectionRoute]),
  ]),
]

const returnsRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'returns',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(returnsQuery(reference)),
}).lazy(() => import('./ReturnsScreen.tsx').then((screen) => screen.returnsScreen))

type ReturnSearch = VersionSearch & { version?: number }
const oneReturnRoute = createRoute({
  getParentRoute: () => rapidRoute,
  path: 'returns/$requestId',
  validateSearch: (search: Record<string, unknown>): ReturnSearch => ({
    ...versionSearch(search),
    ...(Number.isInteger(search.version) && { version: Number(search.version) }),
  }),
  loaderDeps: ({ search: { version } }) => ({ version }),
  loader: ({ context: { queryClient }, params: { reference, requestId }, deps: { version }, preload }) =>
    preload
      ? undefined
      : Promise.all([
          queryClient.ensureQueryData(returnQuery(reference, requestId, version)).catch(orNotFound),
          queryClient.ensureQueryData(agenciesQuery),
        ]),
}).lazy(() => import('./ReturnScreen.tsx').then((screen) => screen.returnScreen))

/** Below the Rapid Review of a case: what the agencies handed in. */
export const returnPages = [returnsRoute, oneReturnRoute]
