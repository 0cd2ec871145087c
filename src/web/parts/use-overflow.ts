import { type RefObject, useEffect, useState } from 'react'

type Overflow = { readonly before: boolean; readonly after: boolean }
const fits: Overflow = { before: false, after: false }

/** Whether a row that scrolls sideways has more before or after what is in sight. */
export function useOverflow(list: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState(fits)
  // Looked at after every drawing as well: another tab may have come or gone.
  useEffect(() => {
    const row = list.current
    if (!row) return
    const look = () => {
      const { scrollLeft, clientWidth, scrollWidth } = row
      // A part of a pixel is no tab.
      const now = { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 }
      setOverflow((known) => (known.before === now.before && known.after === now.after ? known : now))
    }
    look()
    row.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      row.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  })
  return overflow
}
