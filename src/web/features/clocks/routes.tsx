import { createRoute } from '@tanstack/react-router'
import { caseRoute } from '../../app/case-route.tsx'
import { clocksOfCaseQuery } from './clocks-query.ts'

const limitsRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'limits',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(clocksOfCaseQuery(reference)),
}).lazy(() => import('./LimitsTab.tsx').then((screen) => screen.limitsTab))

/** Below the page of a case. */
export const clockTabs = [limitsRoute]
