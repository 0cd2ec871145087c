import { type ReactNode, useEffect, useRef } from 'react'
import { AppLink, type AppLinkTo } from './AppLink.tsx'
import styles from './Tabs.module.css'

type Tab = { id: string; label: string; link: AppLinkTo; count?: number }

type TabsProps = {
  /** Names the group: "Parts of this case". */
  label: string
  tabs: readonly Tab[]
  current: string
  /** The open part, on its sheet. */
  children?: ReactNode
}

/** Parts of one record as links, so that each has its own address and can be opened beside the others. */
export function Tabs({ label, tabs, current, children }: TabsProps) {
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is open
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>('[aria-current]')
    // Where the tabs do not fit side by side, the open one is in sight. The page itself stays where it is.
    if (!list.current || !open) return
    const { offsetLeft, clientWidth } = list.current
    list.current.scrollLeft = open.offsetLeft - offsetLeft - (clientWidth - open.offsetWidth) / 2
  }, [current])
  return (
    <>
      <nav aria-label={label}>
        <ul ref={list} className={styles.tabs}>
          {tabs.map((tab) => (
            <li key={tab.id}>
              <AppLink link={tab.link} current={tab.id === current} className={styles.tab}>
                {tab.label}
                {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      {children && <div className={styles.sheet}>{children}</div>}
    </>
  )
}
