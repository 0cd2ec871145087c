import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { QrCode } from './QrCode.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useEntrance } from './use-entrance.ts'

/** "ABCD EFGH ...": easier to type from the screen. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

const startHere = (heading: HTMLElement | null) => heading?.focus()

/** Scan, keep the recovery codes, and prove with a code that the app works. */
export function ConnectApp({ uri, recoveryCodes }: { uri: string; recoveryCodes: readonly string[] }) {
  const enter = useEntrance()
  const confirm = useMutation(api.accounts.confirmAuthenticator.mutationOptions({ onSuccess: () => enter() }))
  const [keptProblem, setKeptProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, keptProblem ?? confirm.error)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        const isKept = typed.get('kept') === 'on'
        setKeptProblem(isKept ? undefined : 'Keep the recovery codes first: without them a lost phone locks you out')
        if (isKept) confirm.mutate({ code: String(typed.get('code')) })
      }}
    >
      <RefusalBanner problem={confirm.error} />
      <ol className={styles.steps}>
        <li>
          <h2 ref={startHere} tabIndex={-1}>
            1. Scan this code with the app
          </h2>
          <QrCode text={uri} label="QR code for your authenticator app" />
          <p>
            Can you not scan it? Enter this key in the app instead:
            <br />
            <strong className="figures">{inFours(new URL(uri).searchParams.get('secret') ?? '')}</strong>
          </p>
        </li>
        <li>
          <h2>2. Keep your recovery codes</h2>
          <p>
            Each lets you in once when your phone is lost. Keep them where only you can find them. They are not shown
            again.
          </p>
          <RecoveryCodes codes={recoveryCodes} />
        </li>
        <li>
          <h2>3. Enter the code that the app shows</h2>
          <LabelledTick label="I have kept my recovery codes" name="kept" problem={keptProblem} />
          <LabelledInput
            label="Six-digit code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            problem={problemsByField(confirm.error).code}
          />
          <Button type="submit" look="primary" busy={confirm.isPending && 'Checking'}>
            Connect and go on
          </Button>
        </li>
      </ol>
    </form>
  )
}
