import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'

const ways = {
  app: {
    label: 'Code from your authenticator app',
    hint: 'Six digits. They change every 30 seconds.',
  },
  recovery: {
    label: 'Recovery code',
    hint: 'One of the codes you kept when you set up your second step. It works once.',
  },
} as const
export type CodeWay = keyof typeof ways

type CodeStepProps = {
  way: CodeWay
  /** Buttons that lead to the other ways. */
  others: ReactNode
  onSignedIn: () => Promise<void>
}

/** Six digits of the app, or a recovery code. */
export function CodeStep({ way, others, onSignedIn }: CodeStepProps) {
  const appCode = useMutation(api.accounts.verifyCode.mutationOptions({ onSuccess: onSignedIn }))
  const recoveryCode = useMutation(api.accounts.useRecoveryCode.mutationOptions({ onSuccess: onSignedIn }))
  const check = way === 'app' ? appCode : recoveryCode
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, check.error)
  const { label, hint } = ways[way]
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        check.mutate({ code: String(new FormData(event.currentTarget).get('code')) })
      }}
    >
      <RefusalBanner problem={check.error} />
      <LabelledInput
        key={way}
        label={label}
        hint={hint}
        name="code"
        inputMode={way === 'app' ? 'numeric' : 'text'}
        autoComplete={way === 'app' ? 'one-time-code' : 'off'}
        spellCheck={false}
        autoFocus
        problem={problemsByField(check.error).code}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={check.isPending && 'Checking'}>
          Sign in
        </Button>
        {others}
      </div>
    </form>
  )
}
