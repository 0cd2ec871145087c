import type { ReactNode } from 'react'
import { AppLink, type AppLinkTo } from '../parts/AppLink.tsx'
import { Icon } from '../parts/icons.tsx'
import styles from './PageHeader.module.css'

type PageHeaderProps = {
  title: string
  /** What the browser tab says when the title is not enough. Never a name. */
  windowTitle?: string
  reference?: string | null
  /** OFFICIAL-SENSITIVE: on every page that shows case text. */
  marked?: boolean
  status?: ReactNode
  back?: { label: string; link: AppLinkTo }
  lead?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, windowTitle, reference, marked, status, back, lead, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <title>{`${windowTitle ?? title} - SPRG Casebook`}</title>
      {(back || reference || marked || status) && (
        <div className={styles.top}>
          {back && (
            <AppLink link={back.link} className={styles.back}>
              <Icon name="chevron-left" size={16} />
              {back.label}
            </AppLink>
          )}
          {reference && <span className={`reference ${styles.reference}`}>{reference}</span>}
          {status}
          {marked && <span className={styles.marking}>OFFICIAL-SENSITIVE</span>}
        </div>
      )}
      <div className={styles.row}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={`${styles.actions} not-printed`}>{actions}</div>}
      </div>
    </header>
  )
}
