import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { orNotFound } from '../../app/or-not-found.ts'
import { requestQuery } from './request-query.ts'

const wordRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'requests/$requestId/word',
  loader: ({ context: { queryClient }, params: { requestId }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(requestQuery(requestId)).catch(orNotFound),
}).lazy(() => import('./WordScreen.tsx').then((screen) => screen.wordScreen))

export const returnDocumentRoutes = [wordRoute]
