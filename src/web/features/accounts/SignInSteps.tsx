import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AfterPassword } from '#contract/accounts.ts'
import { standingQuery } from '../../app/standing.ts'
import styles from './accounts.module.css'
import { PasskeyButton } from './PasskeyButton.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { hasPasskeys } from './passkey-ceremony.ts'
import { SecondStep } from './SecondStep.tsx'
import { SingleSignOnButtons } from './SingleSignOnButtons.tsx'

type SignInStepsProps = {
  knownEmail?: string
  /** The page to come back to from an organisation's sign-in. */
  next?: string | undefined
  /** The page below must stay: an organisation's sign-in gets a window of its own. */
  isOverPage?: boolean
  onSignedIn: () => Promise<void>
}

const isSecondStep = (next: AfterPassword) => next !== 'AUTHENTICATOR' && next !== 'HOME'

/** Every way in: an organisation's sign-in, e-mail and password with a second step, or a passkey. */
export function SignInSteps({ knownEmail = '', next, isOverPage = false, onSignedIn }: SignInStepsProps) {
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  const organisations = standing?.singleSignOn ?? []
  const [asked, setAsked] = useState<AfterPassword>()
  if (asked) return <SecondStep asked={asked} onSignedIn={onSignedIn} onStartAgain={() => setAsked(undefined)} />
  return (
    <>
      {organisations.length > 0 && (
        <>
          <SingleSignOnButtons organisations={organisations} next={next} inNewWindow={isOverPage} />
          <p className={styles.or}>or with your password</p>
        </>
      )}
      <PasswordStep
        knownEmail={knownEmail}
        onPassed={(after) => (isSecondStep(after) ? setAsked(after) : void onSignedIn())}
      />
      {hasPasskeys() && (
        <>
          <p className={styles.or}>or</p>
          <div className={styles.ways}>
            <PasskeyButton onSignedIn={onSignedIn}>Sign in with a passkey</PasskeyButton>
          </div>
        </>
      )}
    </>
  )
}
