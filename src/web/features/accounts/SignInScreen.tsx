import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { EntryPage } from '../../app/EntryPage.tsx'
import { standingQuery } from '../../app/standing.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import styles from './accounts.module.css'
import { PersonPicker } from './PersonPicker.tsx'
import { SignInSteps } from './SignInSteps.tsx'
import { useEntrance } from './use-entrance.ts'

export const signInScreen = createLazyRoute('/sign-in')({ component: SignInScreen })

function SignInScreen() {
  const { next } = signInScreen.useSearch()
  const { data: standing } = useSuspenseQuery(standingQuery)
  const enter = useEntrance()
  if (standing.installation === 'DEMONSTRATION') {
    return (
      <EntryPage title="Who would you like to be?" isWide>
        <p>Everybody here is invented. Choose a person to see Casebook as they do.</p>
        <ReferWithoutAccount />
        <PersonPicker onSignedIn={() => enter(next)} />
      </EntryPage>
    )
  }
  return (
    <EntryPage title="Sign in">
      <div className={styles.sheet}>
        <SignInSteps next={next} onSignedIn={() => enter(next)} />
      </div>
      <p className="soft">
        Lost your password, phone or passkey? Ask your partnership's administrator for a new link. There is no sign-up:
        people are invited to a seat.
      </p>
      <ReferWithoutAccount />
    </EntryPage>
  )
}

const ReferWithoutAccount = () => (
  <p>
    <AppLink link={{ to: '/refer' }}>Refer a concern without an account</AppLink>
  </p>
)
