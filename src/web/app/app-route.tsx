import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { AppLayout } from './AppLayout.tsx'
import { NoSuchPageAlone, ProblemAlone } from './PageProblem.tsx'
import { Root } from './root.tsx'
import { standingQuery } from './standing.ts'

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  errorComponent: ProblemAlone,
  notFoundComponent: NoSuchPageAlone,
})

/** Every page for people who are signed in. Below it `context.me` is who they are. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const { installation, stage, me } = await context.queryClient.ensureQueryData(standingQuery)
    if (installation === 'EMPTY') throw redirect({ to: '/set-up' })
    if (stage === 'SIGNED_OUT') {
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    }
    if (stage === 'AUTHENTICATOR_NEEDED') throw redirect({ to: '/authenticator' })
    if (!me) throw redirect({ to: '/no-seat' })
    return { me, isDemonstration: installation === 'DEMONSTRATION' }
  },
  component: AppLayout,
  errorComponent: ProblemAlone,
})
