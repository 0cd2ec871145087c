import { useMutation } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { ConnectApp } from './ConnectApp.tsx'
import { MakeFirstPasskey } from './MakeFirstPasskey.tsx'
import { hasPasskeys } from './passkey-ceremony.ts'
import { type SecondFactor, SecondFactorChoice } from './SecondFactorChoice.tsx'

export const authenticatorScreen = createLazyRoute('/authenticator')({ component: AuthenticatorScreen })

function AuthenticatorScreen() {
  const app = useMutation(api.accounts.startAuthenticator.mutationOptions())
  const passkey = useMutation(api.passkeys.start.mutationOptions())
  const [chosen, setChosen] = useState<SecondFactor>('app')
  const start = chosen === 'app' ? app : passkey
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, start.error)
  if (app.data) {
    return (
      <EntryPage title="Connect your authenticator app">
        <ConnectApp uri={app.data.uri} recoveryCodes={app.data.recoveryCodes} />
      </EntryPage>
    )
  }
  if (passkey.data) {
    return (
      <EntryPage title="Make your passkey">
        <MakeFirstPasskey {...passkey.data} onStartAgain={passkey.reset} />
      </EntryPage>
    )
  }
  return (
    <EntryPage title="Choose your second step">
      <p>
        Casebook holds what must not get out, so a password alone opens nothing. You also show something that only you
        have.
      </p>
      <form
        ref={form}
        className={styles.sheet}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          start.mutate({ password: String(new FormData(event.currentTarget).get('password')) })
        }}
      >
        <RefusalBanner problem={start.error} />
        {hasPasskeys() && <SecondFactorChoice chosen={chosen} onChoose={setChosen} />}
        <LabelledInput
          label="Your password, once more"
          hint="So that nobody else can add a second step of theirs at your desk."
          name="password"
          type="password"
          autoComplete="current-password"
          autoFocus
          problem={problemsByField(start.error).password}
        />
        <Button type="submit" look="primary" busy={start.isPending && 'Checking'}>
          Continue
        </Button>
      </form>
    </EntryPage>
  )
}
