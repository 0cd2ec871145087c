import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { changePasswordForm } from '#contract/accounts.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { newPasswordHint } from './new-password-hint.ts'

export function ChangePassword() {
  const form = useForm({ resolver: contractResolver(changePasswordForm), defaultValues: { current: '', password: '' } })
  const change = useMutation(
    api.accounts.changePassword.mutationOptions({
      onSuccess: () => form.reset(),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  return (
    <form className={styles.section} noValidate onSubmit={form.handleSubmit((typed) => change.mutate(typed))}>
      <h2>Change your password</h2>
      <RefusalBanner problem={change.error} />
      {change.isSuccess && (
        <Banner tone="success" announced>
          Your password is changed. Your other devices are signed out.
        </Banner>
      )}
      <LabelledInput
        label="Present password"
        type="password"
        autoComplete="current-password"
        problem={errors.current?.message}
        {...form.register('current')}
      />
      <LabelledInput
        label="New password"
        hint={newPasswordHint}
        type="password"
        autoComplete="new-password"
        problem={errors.password?.message}
        {...form.register('password')}
      />
      <Button type="submit" busy={change.isPending && 'Changing'}>
        Change the password
      </Button>
    </form>
  )
}
