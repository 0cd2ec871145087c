import type { QueryClient } from '@tanstack/react-query'
import { createRoute, redirect } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { rootRoute } from '../../app/app-route.tsx'
import { standingQuery } from '../../app/standing.ts'

export type ReferSearch = {
  /** Of the referral that a message was about. */
  reference?: string
  /** The guest has just left their referral. */
  left?: true
  /** Their session has ended. */
  closed?: true
}

const referSearch = ({ reference, left, closed }: Record<string, unknown>): ReferSearch => ({
  ...(typeof reference === 'string' && /^[\w-]{1,40}$/.test(reference) && { reference }),
  ...(left === true && { left }),
  ...(closed === true && { closed }),
})

async function loadPage(queryClient: QueryClient) {
  const [standing, partnerships] = await Promise.all([
    queryClient.ensureQueryData(standingQuery),
    queryClient.ensureQueryData(api.referralLinks.partnerships.queryOptions()),
  ])
  if (standing.installation === 'EMPTY') throw redirect({ to: '/set-up' })
  return partnerships
}

const referRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/refer',
  validateSearch: referSearch,
  loader: ({ context }) => loadPage(context.queryClient),
}).lazy(() => import('./ReferScreen.tsx').then((screen) => screen.referScreen))

/** The address that a partnership gives to its agencies: its own prefix, in lower case. */
const referToRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/refer/$prefix',
  validateSearch: referSearch,
  loader: ({ context }) => loadPage(context.queryClient),
}).lazy(() => import('./ReferScreen.tsx').then((screen) => screen.referToScreen))

const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/refer/open',
  loader: ({ context }) => context.queryClient.ensureQueryData(standingQuery),
}).lazy(() => import('./OpenLinkScreen.tsx').then((screen) => screen.openLinkScreen))

/** Pages for whoever has no account. */
export const referralLinkRoutes = [referRoute, referToRoute, openRoute]
