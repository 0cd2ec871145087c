import { createLazyRoute, Outlet } from '@tanstack/react-router'

export const requestLayout = createLazyRoute('/app/requests/$requestId')({ component: Outlet })
