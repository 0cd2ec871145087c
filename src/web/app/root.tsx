import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { LeaveUnsaved } from './LeaveUnsaved.tsx'

export function Root() {
  return (
    <Suspense fallback={null}>
      <Outlet />
      <LeaveUnsaved />
    </Suspense>
  )
}
