import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CreationOptions } from '#contract/passkeys.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput, LabelledTick } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { makePasskey, nameOfDevice } from './passkey-ceremony.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useEntrance } from './use-entrance.ts'

type MakeFirstPasskeyProps = {
  options: CreationOptions
  recoveryCodes: readonly string[]
  onStartAgain: () => void
}

const startHere = (heading: HTMLElement | null) => heading?.focus()

/** Keep the recovery codes, then make the passkey: with it the person is in. */
export function MakeFirstPasskey({ options, recoveryCodes, onStartAgain }: MakeFirstPasskeyProps) {
  const enter = useEntrance()
  const make = useMutation({ mutationFn: (name: string) => makePasskey(options, name), onSuccess: () => enter() })
  const [keptProblem, setKeptProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, keptProblem ?? make.error)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        const isKept = typed.get('kept') === 'on'
        setKeptProblem(isKept ? undefined : 'Keep the recovery codes first: without them a lost device locks you out')
        if (isKept) make.mutate(String(typed.get('name')))
      }}
    >
      <ol className={styles.steps}>
        <li>
          <h2 ref={startHere} tabIndex={-1}>
            1. Keep your recovery codes
          </h2>
          <p>
            Each lets you in once, after your password, when your device is lost. Keep them where only you can find
            them. They are not shown again.
          </p>
          <RecoveryCodes codes={recoveryCodes} />
        </li>
        <li>
          <h2>2. Make the passkey</h2>
          <p>Your device asks for your fingerprint, face or PIN. They stay on the device; Casebook never sees them.</p>
          <LabelledTick label="I have kept my recovery codes" name="kept" problem={keptProblem} />
          <LabelledInput
            label="A name for it"
            hint="So that you know it again, such as the device it is on."
            name="name"
            autoComplete="off"
            maxLength={60}
            defaultValue={nameOfDevice()}
            problem={problemsByField(make.error).name}
          />
          <RefusalBanner problem={make.error} />
          <div className={styles.buttons}>
            <Button type="submit" look="primary" icon="key" busy={make.isPending && 'Waiting for your device'}>
              Make the passkey and go on
            </Button>
            <Button look="quiet" onClick={onStartAgain}>
              Start again
            </Button>
          </div>
        </li>
      </ol>
    </form>
  )
}
