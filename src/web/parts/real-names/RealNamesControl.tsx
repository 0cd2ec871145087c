import { lazy, Suspense, useState } from 'react'
import { refusalText } from '../../api/refusals.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import styles from './real-names.module.css'
import type { useRealNames } from './use-real-names.ts'

const loadDialog = () => import('../ConfirmDialog.tsx')
const ConfirmDialog = lazy(() => loadDialog().then((module) => ({ default: module.ConfirmDialog })))

type RealNamesControlProps = { reference: string; realNames: ReturnType<typeof useRealNames> }

/** Says what looking means before it happens, and that names are showing while they do. */
export function RealNamesControl({ reference, realNames }: RealNamesControlProps) {
  const [isAsking, setAsking] = useState(false)
  const { names, isPending, error, show, hide } = realNames
  return (
    <>
      <div className={`${styles.names} not-printed`}>
        <p role="status">
          {names ? (
            <strong>Real names are showing. They hide again when you leave this page.</strong>
          ) : (
            <span className="soft">People are shown by label. Real names are kept apart.</span>
          )}
        </p>
        <Button
          icon="lock"
          onPointerEnter={loadDialog}
          onFocus={loadDialog}
          onClick={() => (names ? hide() : setAsking(true))}
        >
          {names ? 'Hide names' : 'Show real names'}
        </Button>
      </div>
      {isAsking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title="Show real names?"
            confirm="Show real names"
            busy={isPending && 'Asking'}
            onConfirm={() => show(() => setAsking(false))}
            onClose={() => setAsking(false)}
          >
            <p>
              The names, dates of birth, addresses and record numbers of the people in {reference} will show on this
              page.
            </p>
            <p>
              That you asked to see them is recorded in the history of the case, with your name and the time. Look if
              your work on the case needs it.
            </p>
            {error && (
              <Banner tone="urgent" title="The names could not be shown" announced>
                {refusalText(error)}
              </Banner>
            )}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}
