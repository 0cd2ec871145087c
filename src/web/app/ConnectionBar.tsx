import { Icon } from '../parts/icons.tsx'
import styles from './Shell.module.css'
import { useIsOnline } from './use-is-online.ts'

/** Says what an interrupted connection means for the person's words. */
export function ConnectionBar() {
  const isOnline = useIsOnline()
  return (
    <div role="status" className={styles.connection}>
      {!isOnline && (
        <div className={`${styles.bar} ${styles.offline}`}>
          <Icon name="offline" size={18} />
          You are offline. What you type is kept on this page.
        </div>
      )}
    </div>
  )
}
