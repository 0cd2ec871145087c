import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { losesWords } from '../form/open-autosaves.ts'

const ConfirmDialog = lazy(() =>
  import('../parts/ConfirmDialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
)

/** For forms that save themselves: what could not be saved is not left without asking. */
export function LeaveUnsaved() {
  const leaving = useBlocker({
    shouldBlockFn: ({ next }) => losesWords(next.pathname),
    // Each form guards the closing of the page itself.
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (leaving.status !== 'blocked') return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog
        title="Leave before your words are saved?"
        confirm="Leave"
        cancel="Stay"
        isDanger
        onConfirm={leaving.proceed}
        onClose={leaving.reset}
      >
        <p>What you wrote last is kept on this page alone. If you leave now, it may be lost.</p>
      </ConfirmDialog>
    </Suspense>
  )
}
