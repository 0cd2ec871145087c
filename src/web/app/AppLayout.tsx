import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { client } from '../api/client.ts'
import { placesFor } from './places.ts'
import { Shell } from './Shell.tsx'
import { SignInAgainWhenNeeded } from './SignInAgainWhenNeeded.tsx'
import { signOutFrom } from './sign-out.ts'

const CaseSearch = lazy(() =>
  import('../features/search/CaseSearch.tsx').then((module) => ({ default: module.CaseSearch })),
)

/** The page around every screen of a signed-in person. */
export function AppLayout() {
  const { me, isDemonstration } = useRouteContext({ from: '/app' })
  const queryClient = useQueryClient()
  const router = useRouter()
  const [firstSeat, ...furtherSeats] = me.seats
  const signOut = () => signOutFrom(router, queryClient, () => client.accounts.signOut())
  return (
    <>
      <Shell
        items={placesFor(me.seats)}
        home={{ to: '/' }}
        partnership={me.partnership.name}
        person={{
          name: me.name,
          role: `${firstSeat?.title ?? ''}${furtherSeats.length > 0 ? ` and ${furtherSeats.length} more` : ''}`,
        }}
        personMenu={[
          { label: 'Your account', link: { to: '/account' } },
          { label: isDemonstration ? 'Be someone else' : 'Sign out', onSelect: signOut },
        ]}
        {...(isDemonstration && { banner: 'Demonstration: invented people and cases' })}
        search={(close) => <CaseSearch onClose={close} />}
      >
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </Shell>
      <SignInAgainWhenNeeded me={me} isDemonstration={isDemonstration} />
    </>
  )
}
