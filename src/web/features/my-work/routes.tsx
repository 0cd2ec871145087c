import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { myWorkQuery } from './my-work-query.ts'

const myWorkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  loader: ({ context, preload }) => (preload ? undefined : context.queryClient.ensureQueryData(myWorkQuery)),
}).lazy(() => import('./MyWorkScreen.tsx').then((screen) => screen.myWorkScreen))

export const myWorkRoutes = [myWorkRoute]
