import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { caseRoute } from '../../app/case-route.tsx'
import { agenciesQuery, decisionsQuery, meetingQuery, meetingsQuery } from './meeting-queries.ts'

const meetingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'meetings',
  // Opening it is written to the audit trail; pointing at the link is not opening it.
  loader: ({ context: { queryClient }, preload }) => (preload ? undefined : queryClient.ensureQueryData(meetingsQuery)),
}).lazy(() => import('./MeetingsScreen.tsx').then((screen) => screen.meetingsScreen))

type MeetingSearch = { recorded?: string }

const meetingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'meetings/$meetingId',
  // The concern whose decision was recorded a moment ago.
  validateSearch: ({ recorded }: Record<string, unknown>): MeetingSearch =>
    typeof recorded === 'string' ? { recorded: recorded.slice(0, 30) } : {},
  loader: ({ context: { queryClient }, params: { meetingId }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(meetingQuery(meetingId)),
}).lazy(() => import('./MeetingScreen.tsx').then((screen) => screen.meetingScreen))

const decideRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'meetings/$meetingId/decide/$reference',
  loader: async ({ context: { queryClient }, params: { meetingId }, preload }) => {
    if (preload) return
    await Promise.all([
      queryClient.ensureQueryData(meetingQuery(meetingId)),
      queryClient.ensureQueryData(agenciesQuery),
    ])
  },
}).lazy(() => import('./DecideScreen.tsx').then((screen) => screen.decideScreen))

const decisionRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'decision',
  loader: async ({ context: { queryClient }, params: { reference }, preload }) => {
    if (preload) return
    await Promise.all([
      queryClient.ensureQueryData(decisionsQuery(reference)),
      queryClient.ensureQueryData(agenciesQuery),
    ])
  },
}).lazy(() => import('./DecisionTab.tsx').then((screen) => screen.decisionTab))

/** Below the page of a case. */
export const decisionTabs = [decisionRoute]
export const meetingRoutes = [meetingsRoute, meetingRoute, decideRoute]
