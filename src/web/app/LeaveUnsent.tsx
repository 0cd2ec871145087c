import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

const ConfirmDialog = lazy(() =>
  import('../parts/ConfirmDialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
)

/** For what is kept nowhere before it is sent: leaving the page asks first. `what`: "the letter". */
export function LeaveUnsent({ what, isUnsent }: { what: string; isUnsent: boolean }) {
  const leaving = useBlocker({ shouldBlockFn: () => isUnsent, enableBeforeUnload: isUnsent, withResolver: true })
  if (leaving.status !== 'blocked') return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog
        title={`Leave without sending ${what}?`}
        confirm="Leave"
        cancel="Stay"
        isDanger
        onConfirm={leaving.proceed}
        onClose={leaving.reset}
      >
        <p>What you wrote here is kept nowhere else, and is lost.</p>
      </ConfirmDialog>
    </Suspense>
  )
}
