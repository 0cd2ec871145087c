import { createRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { appRoute } from '../../app/app-route.tsx'

const concernsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns',
  loader: ({ context }) => context.queryClient.fetchQuery(api.concerns.mine.queryOptions()),
}).lazy(() => import('./MyReferralsScreen.tsx').then((screen) => screen.myReferralsScreen))

/** Loaded once for all its pages: the form lives here, so that nothing typed goes when the page changes. */
const draftRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns/$concernId',
  loader: async ({ context, params }) => {
    const [draft, agencies] = await Promise.all([
      context.queryClient.fetchQuery({ ...api.concerns.get.queryOptions({ input: params }), staleTime: 0 }),
      context.queryClient.ensureQueryData(api.directory.agencies.queryOptions()),
    ])
    return { draft, agencies }
  },
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

const personRoute = createRoute({
  getParentRoute: () => draftRoute,
  path: 'people/$personId',
  validateSearch: (search: Record<string, unknown>): PersonSearch => ({
    ...questionSearch(search),
    ...(typeof search.part === 'string' && { part: search.part }),
  }),
}).lazy(() => import('./PersonScreen.tsx').then((screen) => screen.personScreen))

const checkRoute = createRoute({ getParentRoute: () => draftRoute, path: 'check' }).lazy(() =>
  import('./CheckScreen.tsx').then((screen) => screen.checkScreen),
)

const sentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'concerns/$concernId/sent',
  loader: async ({ context, params }) => {
    const [draft, agencies] = await Promise.all([
      context.queryClient.fetchQuery({ ...api.concerns.get.queryOptions({ input: params }), staleTime: 0 }),
      context.queryClient.ensureQueryData(api.directory.agencies.queryOptions()),
    ])
    return { draft, agencies }
  },
}).lazy(() => import('./SentScreen.tsx').then((screen) => screen.sentScreen))

export const concernRoutes = [
  concernsRoute,
  sentRoute,
  draftRoute.addChildren([taskListRoute, checkRoute, personRoute, sectionRoute]),
]
