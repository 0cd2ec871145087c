import { createRoute } from '@tanstack/react-router'
import { caseRoute } from '../../app/case-route.tsx'

/** The Rapid Review of a case. Its pages, of whatever feature, are routes below this one. */
export const rapidRoute = createRoute({ getParentRoute: () => caseRoute, path: 'rapid' }).lazy(() =>
  import('./RapidLayout.tsx').then((screen) => screen.rapidLayout),
)

export const cockpitPages = []
