import { useState } from 'react'
import { CodeStep } from './CodeStep.tsx'
import { PasswordStep } from './PasswordStep.tsx'

type SignInStepsProps = { knownEmail?: string; onSignedIn: () => Promise<void> }

/** E-mail and password, then the code of the authenticator app or a recovery code. */
export function SignInSteps({ knownEmail = '', onSignedIn }: SignInStepsProps) {
  const [needsCode, setNeedsCode] = useState(false)
  return needsCode ? (
    <CodeStep onSignedIn={onSignedIn} onStartAgain={() => setNeedsCode(false)} />
  ) : (
    <PasswordStep
      knownEmail={knownEmail}
      onPassed={(next) => (next === 'CODE' ? setNeedsCode(true) : void onSignedIn())}
    />
  )
}
