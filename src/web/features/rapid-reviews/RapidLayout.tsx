import { createLazyRoute, Outlet } from '@tanstack/react-router'

export const rapidLayout = createLazyRoute('/app/cases/$reference/rapid')({ component: RapidLayout })

/** Around every page of a Rapid Review. */
function RapidLayout() {
  return <Outlet />
}
