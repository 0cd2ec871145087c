import { useMutation } from '@tanstack/react-query'
import type { Organisation } from '#contract/accounts.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './accounts.module.css'

type SingleSignOnButtonsProps = {
  organisations: readonly Organisation[]
  /** The page to come back to. */
  next?: string | undefined
  /** In a window of its own, where the page below must stay as it is. */
  inNewWindow?: boolean
  look?: 'primary' | 'secondary'
}

/** One button for each organisation whose sign-in is taken here. */
export function SingleSignOnButtons({
  organisations,
  next,
  inNewWindow = false,
  look = 'secondary',
}: SingleSignOnButtonsProps) {
  const start = useMutation(
    api.singleSignOn.start.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  )
  return (
    <>
      <RefusalBanner problem={start.error} />
      <div className={styles.ways}>
        {organisations.map(({ id, label }) => (
          <Button
            key={id}
            look={look}
            busy={start.isPending && start.variables.provider === id && `Opening ${label}`}
            onClick={() =>
              inNewWindow
                ? window.open(`/sign-in/sso/${id}`, '_blank')
                : start.mutate({ provider: id, ...(next && { next }) })
            }
          >
            {`Sign in with ${label}`}
          </Button>
        ))}
      </div>
    </>
  )
}
