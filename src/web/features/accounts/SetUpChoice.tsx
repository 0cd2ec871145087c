import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './accounts.module.css'
import { useEntrance } from './use-entrance.ts'

export function SetUpChoice({ token, onOwn }: { token: string; onOwn: () => void }) {
  const enter = useEntrance()
  const explore = useMutation(api.setUp.demonstration.mutationOptions({ onSuccess: () => enter('/sign-in') }))
  return (
    <>
      <RefusalBanner problem={explore.error} />
      <div className={styles.choices}>
        <section className={styles.sheet}>
          <h2>Set up your partnership</h2>
          <p>
            For real work. You name the partnership and become its administrator; agencies and seats are there to begin
            with.
          </p>
          <Button look="primary" onClick={onOwn}>
            Set up your partnership
          </Button>
        </section>
        <section className={styles.sheet}>
          <h2>Explore with demonstration data</h2>
          <p>
            To look around. Everybody and every case is invented, and anybody who opens the page can be any of them.
            This installation then stays a demonstration for good.
          </p>
          <Button onClick={() => explore.mutate({ token })} busy={explore.isPending && 'Writing invented cases'}>
            Explore with demonstration data
          </Button>
        </section>
      </div>
    </>
  )
}
