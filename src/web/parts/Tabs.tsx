import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { AppLink, type AppLinkTo } from './AppLink.tsx'
import { Icon } from './icons.tsx'
import styles from './Tabs.module.css'
import { useOverflow } from './use-overflow.ts'

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
  const more = useOverflow(list)
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
      <nav aria-label={label} className={styles.row}>
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
        {more.before && <More list={list} way="before" />}
        {more.after && <More list={list} way="after" />}
      </nav>
      {children && <div className={styles.sheet}>{children}</div>}
    </>
  )
}

type MoreProps = { list: RefObject<HTMLUListElement | null>; way: 'before' | 'after' }

/** Shows that there are more tabs, and brings them in sight. By keyboard and aloud they are all there already. */
function More({ list, way }: MoreProps) {
  const bring = () => {
    const row = list.current
    if (row) row.scrollLeft += (way === 'before' ? -0.7 : 0.7) * row.clientWidth
  }
  return (
    <button type="button" className={styles.more} data-way={way} tabIndex={-1} aria-hidden="true" onClick={bring}>
      <Icon name={way === 'before' ? 'chevron-left' : 'chevron-right'} />
    </button>
  )
}
