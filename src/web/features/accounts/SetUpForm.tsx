import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { setUpForm } from '#contract/accounts.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { newPasswordHint } from './new-password-hint.ts'
import { useEntrance } from './use-entrance.ts'

const nothingYet = {
  partnershipName: '',
  shortName: '',
  referencePrefix: '',
  urgentContact: '',
  name: '',
  email: '',
  password: '',
}

export function SetUpForm({ token, onBack }: { token: string; onBack: () => void }) {
  const enter = useEntrance()
  const form = useForm({ resolver: contractResolver(setUpForm), defaultValues: nothingYet })
  const setUp = useMutation(
    api.setUp.partnership.mutationOptions({
      onSuccess: () => enter(),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const field = (name: keyof typeof nothingYet) => ({
    ...form.register(name),
    problem: form.formState.errors[name]?.message,
  })
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => setUp.mutate({ ...typed, token }))}>
      <RefusalBanner problem={setUp.error} />
      <section className={styles.sheet}>
        <h2>The partnership</h2>
        <LabelledInput label="Name of the partnership" autoComplete="off" {...field('partnershipName')} />
        <LabelledInput
          label="Short name"
          hint="What everybody calls it, such as CSCP."
          autoComplete="off"
          {...field('shortName')}
        />
        <LabelledInput
          label="Reference prefix"
          hint="Case references begin with it: CSCP gives CSCP-2026-001."
          autoComplete="off"
          {...field('referencePrefix')}
        />
        <LabelledInput
          label="How the multi-agency safeguarding hub is reached"
          hint="Shown whenever an answer suggests that a child is not safe now: telephone, also out of hours."
          autoComplete="off"
          {...field('urgentContact')}
        />
      </section>
      <section className={styles.sheet}>
        <h2>You, its first administrator</h2>
        <p className="soft">You invite the business manager and everybody else. Your seat opens no case.</p>
        <LabelledInput label="Your full name" autoComplete="name" {...field('name')} />
        <LabelledInput label="Your e-mail address" type="email" autoComplete="username" {...field('email')} />
        <LabelledInput
          label="Password"
          hint={newPasswordHint}
          type="password"
          autoComplete="new-password"
          {...field('password')}
        />
      </section>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={setUp.isPending && 'Setting up'}>
          Set up the partnership
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  )
}
