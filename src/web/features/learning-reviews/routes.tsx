import { createRoute } from '@tanstack/react-router'
import { caseRoute } from '../../app/case-route.tsx'
import { noteQuery, reviewQuery } from './learning-queries.ts'

const learningRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: 'learning',
  loader: ({ context: { queryClient }, params: { reference }, preload }) =>
    preload ? undefined : queryClient.ensureQueryData(reviewQuery(reference)),
})

const reviewRoute = createRoute({ getParentRoute: () => learningRoute, path: '/' }).lazy(() =>
  import('./ReviewScreen.tsx').then((screen) => screen.reviewScreen),
)

const noteRoute = createRoute({
  getParentRoute: () => learningRoute,
  path: 'notes/$agencyCode',
  loader: ({ context: { queryClient }, params: { reference, agencyCode }, preload }) =>
    preload ? undefined : queryClient.fetchQuery(noteQuery(reference, agencyCode)),
}).lazy(() => import('./NoteScreen.tsx').then((screen) => screen.noteScreen))

const newFindingRoute = createRoute({ getParentRoute: () => learningRoute, path: 'findings/new' }).lazy(() =>
  import('./FindingScreen.tsx').then((screen) => screen.newFindingScreen),
)

const findingRoute = createRoute({ getParentRoute: () => learningRoute, path: 'findings/$findingId' }).lazy(() =>
  import('./FindingScreen.tsx').then((screen) => screen.findingScreen),
)

/** Below the page of a case. */
export const learningTabs = [learningRoute.addChildren([reviewRoute, noteRoute, newFindingRoute, findingRoute])]
