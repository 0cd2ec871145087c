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

export const partnershipRoutes = [settingsRoute]
