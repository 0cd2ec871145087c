import { linkOptions } from '@tanstack/react-router'
import type { ReactNode, SubmitEventHandler } from 'react'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './manage.module.css'

type ChangePageProps = {
  reference: string
  /** What the change brings about, in the order in which people will notice it. */
  consequences: readonly string[]
  submit: string
  busy: false | string
  isDanger?: boolean
  problem: unknown
  onSubmit: SubmitEventHandler<HTMLFormElement>
  children: ReactNode
}

/** Says what will happen, then asks. */
export function ChangePage(props: ChangePageProps) {
  const { reference, consequences, submit, busy, isDanger = false, problem, onSubmit, children } = props
  return (
    <form noValidate className={styles.change} onSubmit={onSubmit}>
      <section className={styles.consequences} aria-label="What will happen">
        <h2>What will happen</h2>
        <ul>
          {consequences.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <RefusalBanner problem={problem} />
      {children}
      <div className={styles.buttons}>
        <Button type="submit" look={isDanger ? 'danger' : 'primary'} busy={busy}>
          {submit}
        </Button>
        <ButtonLink link={linkOptions({ to: '/cases/$reference/manage', params: { reference }, search: {} })}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  )
}
