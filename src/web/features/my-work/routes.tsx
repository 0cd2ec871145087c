import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { type RunningStatus, runningStatuses } from '../../parts/clock-words.ts'
import { clocksQuery, myWorkQuery, sentToMeQuery } from './my-work-query.ts'

const myWorkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  loader: ({ context, preload }) => (preload ? undefined : context.queryClient.ensureQueryData(myWorkQuery)),
}).lazy(() => import('./MyWorkScreen.tsx').then((screen) => screen.myWorkScreen))

type ClocksSearch = { status?: RunningStatus }

const clocksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/clocks',
  validateSearch: (search: Record<string, unknown>): ClocksSearch => {
    const status = runningStatuses.find((each) => each === search.status)
    return status ? { status } : {}
  },
  loader: ({ context, preload }) => (preload ? undefined : context.queryClient.ensureQueryData(clocksQuery)),
}).lazy(() => import('./ClocksScreen.tsx').then((screen) => screen.clocksScreen))

const sentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/sent',
  loader: ({ context, preload }) => (preload ? undefined : context.queryClient.fetchQuery(sentToMeQuery)),
}).lazy(() => import('./SentScreen.tsx').then((screen) => screen.sentScreen))

export const myWorkRoutes = [myWorkRoute, clocksRoute, sentRoute]
