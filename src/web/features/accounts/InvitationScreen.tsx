import { useMutation, useQuery } from '@tanstack/react-query'
import { createLazyRoute, useLocation } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { newPasswordForm } from '#contract/accounts.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { EntryPage } from '../../app/EntryPage.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Loading } from '../../app/states.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './accounts.module.css'
import { LinkProblem } from './LinkProblem.tsx'
import { newPasswordHint } from './new-password-hint.ts'
import { SingleSignOnButtons } from './SingleSignOnButtons.tsx'
import { useEntrance } from './use-entrance.ts'

export const invitationScreen = createLazyRoute('/invitation')({ component: InvitationScreen })

function InvitationScreen() {
  const { hash: token } = useLocation()
  const invitation = useQuery(api.accounts.readInvitation.queryOptions({ input: { token } }))
  if (invitation.error) {
    return (
      <EntryPage title="Your invitation">
        <LinkProblem problem={invitation.error} onRetry={() => invitation.refetch()} />
      </EntryPage>
    )
  }
  if (!invitation.data) {
    return (
      <EntryPage title="Your invitation">
        <Loading what="your invitation" />
      </EntryPage>
    )
  }
  const { name, email, partnershipName, seats, singleSignOn } = invitation.data
  return (
    <EntryPage title={`Welcome, ${name}`}>
      <p>
        {singleSignOn
          ? `You can sign in with ${singleSignOn.label}, and need no password here.`
          : 'Choose a password. After that you choose a second step, such as an authenticator app on your phone, and you are in.'}
      </p>
      <SummaryList
        rows={[
          { term: 'Partnership', value: partnershipName },
          { term: seats.length > 1 ? 'Your seats' : 'Your seat', value: seats.join('; ') || 'None at present' },
          { term: 'You sign in as', value: email },
        ]}
      />
      {singleSignOn && (
        <>
          <SingleSignOnButtons organisations={[singleSignOn]} look="primary" />
          <p className={styles.or}>or choose a password</p>
        </>
      )}
      <PasswordForm token={token} email={email} />
    </EntryPage>
  )
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const enter = useEntrance()
  const form = useForm({ resolver: contractResolver(newPasswordForm), defaultValues: { password: '' } })
  const accept = useMutation(
    api.accounts.acceptInvitation.mutationOptions({
      onSuccess: () => enter(),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <form
      className={styles.sheet}
      noValidate
      onSubmit={form.handleSubmit(({ password }) => accept.mutate({ token, password }))}
    >
      <RefusalBanner problem={accept.error} />
      {/* Lets a password manager keep the password under the right name. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <LabelledInput
        label="Password"
        hint={newPasswordHint}
        type="password"
        autoComplete="new-password"
        problem={form.formState.errors.password?.message}
        {...form.register('password')}
      />
      <Button type="submit" look="primary" busy={accept.isPending && 'Setting the password'}>
        Continue
      </Button>
    </form>
  )
}
