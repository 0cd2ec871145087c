import { createRoute } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { appRoute } from '../../app/app-route.tsx'

const myWorkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  loader: ({ context }) => context.queryClient.ensureQueryData(api.myWork.list.queryOptions()),
}).lazy(() => import('./MyWorkScreen.tsx').then((screen) => screen.myWorkScreen))

export const myWorkRoutes = [myWorkRoute]
