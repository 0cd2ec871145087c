import { createRoute, redirect } from '@tanstack/react-router'
import { rootRoute } from './app-route.tsx'
import { GuestLayout } from './GuestLayout.tsx'
import { guestStandingQuery } from './guest-standing.ts'
import { ProblemAlone } from './PageProblem.tsx'
import { standingQuery } from './standing.ts'

/** The pages of the one referral that a link has opened. Below it `context.guest` is which, and whose. */
export const guestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/refer/mine',
  beforeLoad: async ({ context }) => {
    const { stage } = await context.queryClient.ensureQueryData(standingQuery)
    // The server knows whoever is signed in, and no guest beside them: that page says so.
    if (stage !== 'SIGNED_OUT') throw redirect({ to: '/refer' })
    const guest = await context.queryClient.ensureQueryData(guestStandingQuery)
    if (!guest) throw redirect({ to: '/refer', search: { closed: true } })
    return { guest }
  },
  component: GuestLayout,
  errorComponent: ProblemAlone,
})
