import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import { accountPageRoutes, accountRoutes } from '../features/accounts/routes.tsx'
import { auditRoutes } from '../features/audit/routes.tsx'
import { logTabs } from '../features/case-logs/routes.tsx'
import { registerRoutes } from '../features/cases/routes.tsx'
import { deathRoutes, deathTabs } from '../features/child-deaths/routes.tsx'
import { clockTabs } from '../features/clocks/routes.tsx'
import { concernRoutes, guestConcernRoutes } from '../features/concerns/routes.tsx'
import { directoryRoutes } from '../features/directory/routes.tsx'
import { incidentRoutes, incidentTabs } from '../features/incidents/routes.tsx'
import { requestRoutes, returnPages } from '../features/information-requests/routes.tsx'
import { learningTabs } from '../features/learning-reviews/routes.tsx'
import { decisionTabs, meetingRoutes } from '../features/meetings/routes.tsx'
import { caseMessageTabs, messageRoutes } from '../features/messages/routes.tsx'
import { myWorkRoutes } from '../features/my-work/routes.tsx'
import { partnershipRoutes } from '../features/partnership/routes.tsx'
import { cockpitPages } from '../features/rapid-reviews/routes.tsx'
import { referralLinkRoutes } from '../features/referral-links/routes.tsx'
import { returnDocumentRoutes } from '../features/return-documents/routes.tsx'
import { decisionPages } from '../features/review-decisions/routes.tsx'
import { triageRoutes, triageTabs } from '../features/triage/routes.tsx'
import { appRoute, rootRoute } from './app-route.tsx'
import { caseRoute } from './case-route.tsx'
import { guestRoute } from './guest-route.tsx'
import { NoSuchPage, PageProblem } from './PageProblem.tsx'
import { rapidRoute } from './rapid-route.tsx'
import { Loading } from './states.tsx'

// Below the signed-in page, so that somebody signed out learns of no address whether it exists.
const anyOtherRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NoSuchPage })

// One line a feature: its pages for signed-in people below `appRoute`.
const routeTree = rootRoute.addChildren([
  appRoute.addChildren([
    ...myWorkRoutes,
    ...registerRoutes,
    caseRoute.addChildren([
      ...triageTabs,
      ...decisionTabs,
      ...incidentTabs,
      ...deathTabs,
      ...learningTabs,
      ...logTabs,
      ...clockTabs,
      ...caseMessageTabs,
      rapidRoute.addChildren([...cockpitPages, ...returnPages, ...decisionPages]),
    ]),
    ...triageRoutes,
    ...incidentRoutes,
    ...deathRoutes,
    ...meetingRoutes,
    ...concernRoutes,
    ...returnDocumentRoutes,
    ...requestRoutes,
    ...directoryRoutes,
    ...messageRoutes,
    ...partnershipRoutes,
    ...auditRoutes,
    ...accountPageRoutes,
    anyOtherRoute,
  ]),
  guestRoute.addChildren([...guestConcernRoutes]),
  ...referralLinkRoutes,
  ...accountRoutes,
])

/** The whole application at its addresses. */
export const createCasebookRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    ...(history && { history }),
    defaultPreload: 'intent',
    // react-query decides how long what was read stays fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: () => <Loading what="the page" />,
    defaultErrorComponent: PageProblem,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createCasebookRouter>
  }
}
