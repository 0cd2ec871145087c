import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** After a change of page the keyboard and the screen reader start at the new page's main part, as after a page load. */
export function useFocusOnNavigation() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
        // An address with a hash names its own place (a question to change); a first load has the browser's own order.
        if (pathChanged && fromLocation && !toLocation.hash)
          document.getElementById('main')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
