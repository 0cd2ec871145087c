import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createLazyRoute, useRouteContext, useRouter } from '@tanstack/react-router'
import { roleLabels } from '#domain/access/roles.ts'
import { api } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { forgetPerson } from '../../app/sign-out.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './accounts.module.css'
import { OwnSignIn } from './OwnSignIn.tsx'

export const accountScreen = createLazyRoute('/app/account')({ component: AccountScreen })

function AccountScreen() {
  const { me, isDemonstration } = useRouteContext({ from: '/app' })
  const router = useRouter()
  const queryClient = useQueryClient()
  const signOut = useMutation(
    api.accounts.signOutEverywhere.mutationOptions({ onSuccess: () => forgetPerson(router, queryClient) }),
  )
  return (
    <>
      <PageHeader title="Your account" />
      <section className={styles.section}>
        <h2>Who you are here</h2>
        <SummaryList
          rows={[
            { term: 'Name', value: me.name },
            { term: 'E-mail address', value: me.email },
            ...me.seats.map(({ title, agencyName, role }, index) => ({
              term: me.seats.length > 1 ? `Seat ${index + 1}` : 'Seat',
              value: `${title}, ${agencyName} (${roleLabels[role]})`,
            })),
          ]}
        />
        <p className="soft">Is something wrong here? Your partnership's administrator can change it.</p>
      </section>
      {isDemonstration ? (
        <div className={styles.section}>
          <Banner tone="information">In the demonstration nobody has a password: people are picked from a list.</Banner>
        </div>
      ) : (
        <OwnSignIn />
      )}
      <section className={styles.section}>
        <h2>Sign out everywhere</h2>
        <p>Ends your sessions on every device, this one included. Do this when a device is lost.</p>
        <RefusalBanner problem={signOut.error} />
        <Button onClick={() => signOut.mutate({})} busy={signOut.isPending && 'Signing out'}>
          Sign out everywhere
        </Button>
      </section>
    </>
  )
}
