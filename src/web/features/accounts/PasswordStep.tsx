import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AfterPassword } from '#contract/accounts.ts'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { useFocusOnProblem } from '../../app/use-focus-on-problem.ts'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'

type PasswordStepProps = { knownEmail: string; onPassed: (next: AfterPassword) => void }

/** Plain fields, checked by the server: the sign-in page carries no form library. */
export function PasswordStep({ knownEmail, onPassed }: PasswordStepProps) {
  const signIn = useMutation(api.accounts.signIn.mutationOptions({ onSuccess: ({ next }) => onPassed(next) }))
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, signIn.error)
  const problems = problemsByField(signIn.error)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        signIn.mutate({ email: String(typed.get('email')).trim(), password: String(typed.get('password')) })
      }}
    >
      <RefusalBanner problem={signIn.error} />
      <LabelledInput
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        spellCheck={false}
        defaultValue={knownEmail}
        autoFocus={knownEmail === ''}
        problem={problems.email}
      />
      <LabelledInput
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={knownEmail !== ''}
        problem={problems.password}
      />
      <Button type="submit" look="primary" busy={signIn.isPending && 'Checking'}>
        Continue
      </Button>
    </form>
  )
}
