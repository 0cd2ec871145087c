import { createRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { appRoute } from '../../app/app-route.tsx'

const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/settings',
  // Opening it is written to the audit trail; pointing at the link is not opening it.
  loader: ({ context, preload }) =>
    preload ? undefined : context.queryClient.ensureQueryData(api.partnership.settings.queryOptions()),
}).lazy(() => import('./SettingsScreen.tsx').then((screen) => screen.settingsScreen))

const calendarRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/calendar',
  loader: ({ context, preload }) =>
    preload ? undefined : context.queryClient.ensureQueryData(api.partnership.calendar.queryOptions()),
}).lazy(() => import('./CalendarScreen.tsx').then((screen) => screen.calendarScreen))

export const partnershipRoutes = [settingsRoute, calendarRoute]
