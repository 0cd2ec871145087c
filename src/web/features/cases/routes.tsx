import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'
import { agenciesQuery, registerQuery } from './case-queries.ts'
import { registerSearchOf } from './register-search.ts'

// Pointing at a link fetches less than opening it, so what was fetched then must not count as loaded.
const waitFirst = { staleReloadMode: 'blocking' } as const

const registerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'cases',
  validateSearch: registerSearchOf,
  loaderDeps: ({ search }) => search,
  loader: {
    ...waitFirst,
    // Only opening the register waits: pointing at a link brings the screen's code, and a changed filter keeps the
    // rows that are there until the new ones come.
    handler: async ({ context: { queryClient }, deps, cause }) => {
      if (cause !== 'enter') return
      await Promise.all([queryClient.ensureQueryData(registerQuery(deps)), queryClient.ensureQueryData(agenciesQuery)])
    },
  },
}).lazy(() => import('./RegisterScreen.tsx').then((screen) => screen.registerScreen))

export const registerRoutes = [registerRoute]
