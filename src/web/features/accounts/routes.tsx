import { createRoute, redirect } from '@tanstack/react-router'
import { appRoute, rootRoute } from '../../app/app-route.tsx'
import { standingQuery } from '../../app/standing.ts'

type SignInSearch = { next?: string }

// Only a page of this application: a link in an e-mail must not lead a person out through the sign-in.
const isOwnPage = (next: unknown): next is string => typeof next === 'string' && /^\/(?![/\\])/.test(next)

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next }: Record<string, unknown>): SignInSearch => (isOwnPage(next) ? { next } : {}),
  beforeLoad: async ({ context }) => {
    const { stage, installation } = await context.queryClient.ensureQueryData(standingQuery)
    if (installation === 'EMPTY') throw redirect({ to: '/set-up' })
    if (stage === 'SIGNED_IN') throw redirect({ to: '/' })
  },
}).lazy(() => import('./SignInScreen.tsx').then((screen) => screen.signInScreen))

const singleSignOnRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in/sso/$provider' }).lazy(() =>
  import('./SingleSignOnScreen.tsx').then((screen) => screen.singleSignOnScreen),
)

const signedInElsewhereRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in/done' }).lazy(() =>
  import('./SignedInElsewhereScreen.tsx').then((screen) => screen.signedInElsewhereScreen),
)

const setUpRoute = createRoute({ getParentRoute: () => rootRoute, path: '/set-up' }).lazy(() =>
  import('./SetUpScreen.tsx').then((screen) => screen.setUpScreen),
)

const invitationRoute = createRoute({ getParentRoute: () => rootRoute, path: '/invitation' }).lazy(() =>
  import('./InvitationScreen.tsx').then((screen) => screen.invitationScreen),
)

const authenticatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authenticator',
  beforeLoad: async ({ context }) => {
    const { stage } = await context.queryClient.ensureQueryData(standingQuery)
    if (stage === 'SIGNED_OUT') throw redirect({ to: '/sign-in' })
    if (stage !== 'AUTHENTICATOR_NEEDED') throw redirect({ to: '/' })
  },
}).lazy(() => import('./AuthenticatorScreen.tsx').then((screen) => screen.authenticatorScreen))

const noSeatRoute = createRoute({ getParentRoute: () => rootRoute, path: '/no-seat' }).lazy(() =>
  import('./NoSeatScreen.tsx').then((screen) => screen.noSeatScreen),
)

const accountRoute = createRoute({ getParentRoute: () => appRoute, path: '/account' }).lazy(() =>
  import('./AccountScreen.tsx').then((screen) => screen.accountScreen),
)

/** Pages on the way in. */
export const accountRoutes = [
  signInRoute,
  singleSignOnRoute,
  signedInElsewhereRoute,
  setUpRoute,
  invitationRoute,
  authenticatorRoute,
  noSeatRoute,
]
/** Pages of a signed-in person. */
export const accountPageRoutes = [accountRoute]
