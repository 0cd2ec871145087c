import type { QueryClient } from '@tanstack/react-query'
import { createRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { appRoute } from '../../app/app-route.tsx'
import { guestRoute } from '../../app/guest-route.tsx'

const concernsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns',
  loader: ({ context }) => context.queryClient.fetchQuery(api.concerns.mine.queryOptions()),
}).lazy(() => import('./MyReferralsScreen.tsx').then((screen) => screen.myReferralsScreen))

async function loadReferral(queryClient: QueryClient, concernId: string) {
  const [draft, agencies] = await Promise.all([
    queryClient.fetchQuery({ ...api.concerns.get.queryOptions({ input: { concernId } }), staleTime: 0 }),
    queryClient.ensureQueryData(api.directory.agencies.queryOptions()),
  ])
  return { draft, agencies }
}

/** Loaded once for all its pages: the form lives here, so that nothing typed goes when the page changes. */
const draftRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns/$concernId',
  loader: ({ context, params }) => loadReferral(context.queryClient, params.concernId),
  // The form owns the answers from here on; loading them again under it would only get in its way.
  shouldReload: false,
  gcTime: 0,
}).lazy(() => import('./DraftLayout.tsx').then((screen) => screen.draftLayout))

const taskListRoute = createRoute({ getParentRoute: () => draftRoute, path: '/' }).lazy(() =>
  import('./TaskListScreen.tsx').then((screen) => screen.taskListScreen),
)

type QuestionSearch = { question?: string }
/** Which question a link from check-answers points at. */
const questionSearch = (search: Record<string, unknown>): QuestionSearch =>
  typeof search.question === 'string' ? { question: search.question } : {}

const sectionRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: '$sectionId',
  validateSearch: questionSearch,
}).lazy(() => import('./SectionScreen.tsx').then((screen) => screen.sectionScreen))

type PersonSearch = QuestionSearch & { part?: string }
const personSearch = (search: Record<string, unknown>): PersonSearch => ({
  ...questionSearch(search),
  ...(typeof search.part === 'string' && { part: search.part }),
})

const personRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: 'people/$personId',
  validateSearch: personSearch,
}).lazy(() => import('./PersonScreen.tsx').then((screen) => screen.personScreen))

const checkRoute = createRoute({ getParentRoute: () => draftRoute, path: 'check' }).lazy(() =>
  import('./CheckScreen.tsx').then((screen) => screen.checkScreen),
)

const sentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns/$concernId/sent',
  loader: ({ context, params }) => loadReferral(context.queryClient, params.concernId),
}).lazy(() => import('./SentScreen.tsx').then((screen) => screen.sentScreen))

const outcomeOf = (queryClient: QueryClient, concernId: string) =>
  queryClient.ensureQueryData(api.concerns.outcome.queryOptions({ input: { concernId } }))

const outcomeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns/$concernId/outcome',
  loader: ({ context, params }) => outcomeOf(context.queryClient, params.concernId),
}).lazy(() => import('./OutcomeScreen.tsx').then((screen) => screen.outcomeScreen))

export const concernRoutes = [
  concernsRoute,
  sentRoute,
  outcomeRoute,
  draftRoute.addChildren([taskListRoute, checkRoute, personRoute, sectionRoute]),
]

// The same screens for whoever came by a link. Which referral it is stands in their session, not in the address.

const guestDraftRoute = createRoute({
  getParentRoute: () => guestRoute,
  id: 'draft',
  loader: ({ context }) => loadReferral(context.queryClient, context.guest.concernId),
  shouldReload: false,
  gcTime: 0,
}).lazy(() => import('./DraftLayout.tsx').then((screen) => screen.guestDraftLayout))

const guestTaskListRoute = createRoute({ getParentRoute: () => guestDraftRoute, path: '/' }).lazy(() =>
  import('./TaskListScreen.tsx').then((screen) => screen.guestTaskListScreen),
)

const guestSectionRoute = createRoute({
  getParentRoute: () => guestDraftRoute,
  path: '$sectionId',
  validateSearch: questionSearch,
}).lazy(() => import('./SectionScreen.tsx').then((screen) => screen.guestSectionScreen))

const guestPersonRoute = createRoute({
  getParentRoute: () => guestDraftRoute,
  path: 'people/$personId',
  validateSearch: personSearch,
}).lazy(() => import('./PersonScreen.tsx').then((screen) => screen.guestPersonScreen))

const guestCheckRoute = createRoute({ getParentRoute: () => guestDraftRoute, path: 'check' }).lazy(() =>
  import('./CheckScreen.tsx').then((screen) => screen.guestCheckScreen),
)

const guestSentRoute = createRoute({
  getParentRoute: () => guestRoute,
  path: 'sent',
  loader: ({ context }) => loadReferral(context.queryClient, context.guest.concernId),
}).lazy(() => import('./SentScreen.tsx').then((screen) => screen.guestSentScreen))

const guestOutcomeRoute = createRoute({
  getParentRoute: () => guestRoute,
  path: 'outcome',
  loader: ({ context }) => outcomeOf(context.queryClient, context.guest.concernId),
}).lazy(() => import('./OutcomeScreen.tsx').then((screen) => screen.guestOutcomeScreen))

export const guestConcernRoutes = [
  guestSentRoute,
  guestOutcomeRoute,
  guestDraftRoute.addChildren([guestTaskListRoute, guestCheckRoute, guestPersonRoute, guestSectionRoute]),
]
