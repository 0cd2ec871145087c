import { useMutation } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useRef } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { ConnectApp } from './ConnectApp.tsx'
import { EntryPage } from './EntryPage.tsx'
import { useFocusOnProblem } from './use-focus-on-problem.ts'

export const authenticatorScreen = createLazyRoute('/authenticator')({ component: AuthenticatorScreen })

function AuthenticatorScreen() {
  const start = useMutation(api.accounts.startAuthenticator.mutationOptions())
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, start.error)
  return (
    <EntryPage title="Connect your authenticator app">
      {start.data ? (
        <ConnectApp uri={start.data.uri} recoveryCodes={start.data.recoveryCodes} />
      ) : (
        <>
          <p>
            Casebook holds what must not get out, so a password alone opens nothing. You also need an authenticator app
            on your phone: Microsoft Authenticator, Google Authenticator or any other that shows six-digit codes.
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
            <LabelledInput
              label="Your password, once more"
              hint="So that nobody else can connect their phone at your desk."
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
        </>
      )}
    </EntryPage>
  )
}
