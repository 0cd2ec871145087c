import { useQueryClient } from '@tanstack/react-query'
import { createLazyRoute, useRouter } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { forgetPerson } from '../../app/sign-out.ts'
import { readStandingAgain } from '../../app/standing.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './accounts.module.css'

export const noSeatScreen = createLazyRoute('/no-seat')({ component: NoSeatScreen })

function NoSeatScreen() {
  const queryClient = useQueryClient()
  const router = useRouter()
  const lookAgain = async () => {
    await readStandingAgain(queryClient)
    await router.navigate({ to: '/' })
  }
  const signOut = async () => {
    await client.accounts.signOut()
    await forgetPerson(router, queryClient)
  }
  return (
    <EntryPage title="You hold no seat today">
      <p>
        What you see in Casebook comes with a seat in the partnership. Yours has ended, or has not begun yet. Your
        account and everything you wrote are kept.
      </p>
      <p>If you should have a seat, ask your partnership's business manager or administrator.</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={lookAgain}>
          Look again
        </Button>
        <Button onClick={signOut}>Sign out</Button>
      </div>
    </EntryPage>
  )
}
