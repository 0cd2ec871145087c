import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { AppLinkTo } from '../parts/AppLink.tsx'
import { IconButton } from '../parts/Button.tsx'
import { Icon } from '../parts/icons.tsx'
import { MenuButton, type MenuEntry } from '../parts/MenuButton.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import { useColourScheme } from './colour-scheme.ts'
import { Rail, type RailItem } from './Rail.tsx'
import styles from './Shell.module.css'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useSearchKeys } from './use-search-keys.ts'

const RailDrawer = lazy(() => import('./RailDrawer.tsx').then((module) => ({ default: module.RailDrawer })))

type ShellProps = {
  items: readonly RailItem[]
  home: AppLinkTo
  partnership: string
  person: { name: string; role: string }
  personMenu: readonly MenuEntry[]
  /** Stays at the top of every page, such as "Demonstration: nobody here is real." */
  banner?: ReactNode
  /** Shown while open: a SearchPalette with its data. Without it there is no search. */
  search?: (close: () => void) => ReactNode
  children: ReactNode
}

/** The page around every signed-in screen. */
export function Shell({ items, home, partnership, person, personMenu, banner, search, children }: ShellProps) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isSearchOpen, setSearchOpen] = useState(false)
  useFocusOnNavigation()
  useSearchKeys(() => search && setSearchOpen(true))
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to main content
      </a>
      {banner && (
        <aside className={`${styles.bar} ${styles.banner}`} aria-label="About this copy">
          {banner}
        </aside>
      )}
      <ConnectionBar />
      <div className={styles.spine}>
        <Rail items={items} home={home} />
      </div>
      <div className={styles.column}>
        <header className={styles.header}>
          <span className={styles.menuButton}>
            <IconButton
              icon="menu"
              label="Menu"
              aria-haspopup="dialog"
              aria-expanded={isMenuOpen}
              onClick={() => setMenuOpen(true)}
            />
          </span>
          <span className={styles.partnership} title={partnership}>
            {partnership}
          </span>
          {search && (
            <button
              type="button"
              className={styles.search}
              aria-label="Search"
              aria-keyshortcuts="/ Control+K"
              onClick={() => setSearchOpen(true)}
            >
              <Icon name="search" size={18} />
              <span className={styles.searchLabel}>Search</span>
              <kbd className={styles.key}>/</kbd>
            </button>
          )}
          <ColourSchemeButton />
          <MenuButton
            label={`${person.name}: account`}
            heading={
              <>
                <strong>{person.name}</strong>
                <br />
                <span className="soft">{person.role}</span>
              </>
            }
            entries={personMenu}
          >
            <span className={styles.initials}>{initialsOf(person.name)}</span>
            <span className={styles.personName}>{person.name}</span>
            <Icon name="chevron-down" size={16} />
          </MenuButton>
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Suspense fallback={null}>
        {isMenuOpen && <RailDrawer items={items} home={home} onClose={() => setMenuOpen(false)} />}
        {isSearchOpen && search?.(() => setSearchOpen(false))}
      </Suspense>
    </div>
  )
}

export function ColourSchemeButton() {
  const [scheme, choose] = useColourScheme()
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <IconButton icon={other === 'dark' ? 'moon' : 'sun'} label={`Use ${other} colours`} onClick={() => choose(other)} />
  )
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
