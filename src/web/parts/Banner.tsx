import type { ReactNode } from 'react'
import styles from './Banner.module.css'
import { Icon, type IconName } from './icons.tsx'

type BannerTone = 'urgent' | 'notice' | 'success' | 'information'

const icons: Record<BannerTone, IconName> = {
  urgent: 'warning',
  notice: 'warning',
  success: 'check',
  information: 'info',
}

type BannerProps = {
  tone: BannerTone
  title?: string
  children?: ReactNode
  /** It appeared because of something just done: read out at once (urgent) or when there is a pause. */
  announced?: boolean
}

export function Banner({ tone, title, children, announced = false }: BannerProps) {
  return (
    <div
      className={`${styles.banner} ${styles[tone]}`}
      role={announced ? (tone === 'urgent' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icons[tone]} />
      <div className={styles.body}>
        {title && <div className={styles.title}>{title}</div>}
        {children}
      </div>
    </div>
  )
}
