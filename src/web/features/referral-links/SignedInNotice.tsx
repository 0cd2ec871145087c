import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { readStandingAgain, standingQuery } from '../../app/standing.ts'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './referral-links.module.css'

/** One browser, one person: whoever is signed in refers as themselves, or signs out first. */
export function SignedInNotice({ title }: { title: string }) {
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  const queryClient = useQueryClient()
  const router = useRouter()
  const signOut = useMutation({
    mutationFn: async () => {
      await client.accounts.signOut()
      await readStandingAgain(queryClient)
      await router.invalidate()
    },
  })
  const name = standing?.me?.name
  return (
    <EntryPage title={title}>
      <div className={styles.sheet}>
        <RefusalBanner problem={signOut.error} />
        <p>
          You are signed in{name && <> as {name}</>}.{' '}
          {name
            ? 'Refer from your own account: there your referrals stay together.'
            : 'To refer without an account, sign out first.'}
        </p>
        <div className={styles.buttons}>
          {name && (
            <ButtonLink look="primary" link={{ to: '/concerns' }}>
              Go to My referrals
            </ButtonLink>
          )}
          <Button busy={signOut.isPending && 'Signing out'} onClick={() => signOut.mutate()}>
            Sign out and go on
          </Button>
        </div>
      </div>
    </EntryPage>
  )
}
