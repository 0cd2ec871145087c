import { createRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { appRoute } from '../../app/app-route.tsx'

const peopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/people',
  loader: ({ context }) => context.queryClient.ensureQueryData(api.directory.list.queryOptions()),
}).lazy(() => import('./DirectoryScreen.tsx').then((screen) => screen.directoryScreen))

export const directoryRoutes = [peopleRoute]
