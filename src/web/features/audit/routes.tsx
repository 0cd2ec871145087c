import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'

export type AuditSearch = { action?: string; actor?: string; before?: string }

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value).slice(0, 120))

/** What the trail shows: kept in the address, so that a place in it can be sent to somebody. */
function auditSearch(search: Record<string, unknown>): AuditSearch {
  const [action, actor, before] = [text(search.action), text(search.actor), text(search.before)]
  return { ...(action && { action }), ...(actor && { actor }), ...(before && { before }) }
}

const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/audit',
  validateSearch: auditSearch,
}).lazy(() => import('./AuditScreen.tsx').then((screen) => screen.auditScreen))

export const auditRoutes = [auditRoute]
