import type { ReactNode } from 'react'
import type { AppLinkTo } from '../parts/AppLink.tsx'
import { Button, ButtonLink } from '../parts/Button.tsx'
import styles from './states.module.css'

/** What is being fetched: "Loading the case". */
export function Loading({ what }: { what: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">Loading {what}</span>
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
    </div>
  )
}

/** Nothing here is never the end: it says what to do next. */
export function EmptyState({ title, children, next }: { title: string; children?: ReactNode; next?: ReactNode }) {
  return (
    <section className={styles.state}>
      <h2>{title}</h2>
      {children}
      {next && <div className={styles.steps}>{next}</div>}
    </section>
  )
}

type ErrorStateProps = {
  /** What could not be done: "The case could not be loaded". */
  title: string
  /** What the person can do about it, and what is safe. */
  children?: ReactNode
  onRetry?: () => void
  isRetrying?: boolean
  /** Quoted to the coordinator or the help desk; carries nothing about a case. */
  code?: string
}

export function ErrorState({ title, children, onRetry, isRetrying = false, code }: ErrorStateProps) {
  return (
    <section className={`${styles.state} ${styles.error}`} role="alert">
      <h2>{title}</h2>
      {children}
      {code && <p className="soft figures">Reference for help: {code}</p>}
      {onRetry && (
        <div className={styles.steps}>
          <Button look="primary" onClick={onRetry} busy={isRetrying && 'Trying again'}>
            Try again
          </Button>
        </div>
      )}
    </section>
  )
}

export function NoPermission({ home, children }: { home: AppLinkTo; children?: ReactNode }) {
  return (
    <section className={styles.state}>
      <title>Not for your role - SPRG Casebook</title>
      <h1>This part is not open to your role</h1>
      {children ?? <p>If your work needs it, ask your partnership's coordinator to change your role.</p>}
      <div className={styles.steps}>
        <ButtonLink link={home}>Go to My work</ButtonLink>
      </div>
    </section>
  )
}

type NotFoundProps = { home: AppLinkTo; homeLabel?: string; children?: ReactNode }

/** Also the answer for a case the person is not on: it must not tell that the case exists. */
export function NotFound({ home, homeLabel = 'Go to My work', children }: NotFoundProps) {
  return (
    <section className={styles.state}>
      <title>Not found - SPRG Casebook</title>
      <h1>There is nothing here for you</h1>
      {children ?? (
        <p>The address may be mistyped, or the record is one you are not on. If you should be, ask the coordinator.</p>
      )}
      <div className={styles.steps}>
        <ButtonLink link={home}>{homeLabel}</ButtonLink>
      </div>
    </section>
  )
}
