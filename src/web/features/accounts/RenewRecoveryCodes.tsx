import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { passwordOnceMore } from '#contract/accounts.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './accounts.module.css'
import { RecoveryCodes } from './RecoveryCodes.tsx'

export function RenewRecoveryCodes() {
  const form = useForm({ resolver: contractResolver(passwordOnceMore), defaultValues: { password: '' } })
  const renew = useMutation(
    api.accounts.renewRecoveryCodes.mutationOptions({
      onSuccess: () => form.reset(),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <section className={styles.section}>
      <h2>Recovery codes</h2>
      {renew.data ? (
        <>
          <Banner tone="success" announced>
            These are your new recovery codes. The old ones no longer work. They are not shown again.
          </Banner>
          <RecoveryCodes codes={renew.data.recoveryCodes} />
        </>
      ) : (
        <form noValidate onSubmit={form.handleSubmit((typed) => renew.mutate(typed))}>
          <p>Make new ones when you have used some, or when somebody may have seen them.</p>
          <RefusalBanner problem={renew.error} />
          <LabelledInput
            label="Your password"
            type="password"
            autoComplete="current-password"
            problem={form.formState.errors.password?.message}
            {...form.register('password')}
          />
          <Button type="submit" busy={renew.isPending && 'Making new codes'}>
            Make new recovery codes
          </Button>
        </form>
      )}
    </section>
  )
}
