import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import type { AppLinkTo } from './AppLink.tsx'
import styles from './MenuButton.module.css'

export type MenuEntry = { label: string; current?: boolean } & ({ link: AppLinkTo } | { onSelect: () => void })

const loadMenu = () => import('./MenuList.tsx')
const MenuList = lazy(() => loadMenu().then((module) => ({ default: module.MenuList })))

type MenuButtonProps = {
  /** What screen readers hear; may say more than what is seen. */
  label: string
  children: ReactNode
  /** A line or two above the entries, such as whose menu this is. */
  heading?: ReactNode
  entries: readonly MenuEntry[]
}

/** A button that opens a menu. The menu itself is fetched when the pointer or the focus arrives. */
export function MenuButton({ label, children, heading, entries }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const id = useId()
  return (
    <>
      <button
        type="button"
        id={id}
        className={styles.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={loadMenu}
        onFocus={loadMenu}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {children}
      </button>
      {anchor && (
        <Suspense fallback={null}>
          <MenuList
            anchor={anchor}
            labelledBy={id}
            heading={heading}
            entries={entries}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  )
}
