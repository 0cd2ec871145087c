import { createRoute } from '@tanstack/react-router'
import { appRoute } from '../../app/app-route.tsx'

const auditRoute = createRoute({ getParentRoute: () => appRoute, path: '/administration/audit' }).lazy(() =>
  import('./AuditScreen.tsx').then((screen) => screen.auditScreen),
)

export const auditRoutes = [auditRoute]
