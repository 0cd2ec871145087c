import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { passwordOnceMore } from '#contract/accounts.ts'
import type { Passkey } from '#contract/passkeys.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'

export function RemovePasskeyDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const form = useForm({ resolver: contractResolver(passwordOnceMore), defaultValues: { password: '' } })
  const remove = useMutation(
    api.passkeys.remove.mutationOptions({
      onSuccess: (_none, _typed, _result, { client }) => {
        onClose()
        return client.invalidateQueries({ queryKey: api.passkeys.key() })
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <FormDialog
      title={`Remove the passkey “${passkey.name}”?`}
      submit="Remove"
      isDanger
      busy={remove.isPending && 'Removing'}
      onSubmit={form.handleSubmit(({ password }) => remove.mutate({ passkeyId: passkey.id, password }))}
      onClose={onClose}
    >
      <RefusalBanner problem={remove.error} />
      <p>It no longer signs you in here. Your device may go on listing it; you can delete it there, too.</p>
      <LabelledInput
        label="Your password"
        type="password"
        autoComplete="current-password"
        problem={form.formState.errors.password?.message}
        {...form.register('password')}
      />
    </FormDialog>
  )
}
