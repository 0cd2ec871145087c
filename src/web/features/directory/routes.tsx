import { createRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { appRoute } from '../../app/app-route.tsx'

const peopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/people',
  // Opening it is written to the audit trail; pointing at the link is not opening it.
  loader: ({ context, preload }) =>
    preload ? undefined : context.queryClient.ensureQueryData(api.directory.list.queryOptions()),
}).lazy(() => import('./DirectoryScreen.tsx').then((screen) => screen.directoryScreen))

export const directoryRoutes = [peopleRoute]
