import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { nameAndPassword } from '#contract/passkeys.ts'
import { api, client } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import { makePasskey, nameOfDevice } from './passkey-ceremony.ts'

export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const form = useForm({
    resolver: contractResolver(nameAndPassword),
    defaultValues: { name: nameOfDevice(), password: '' },
  })
  const add = useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      const { options } = await client.passkeys.start({ password })
      await makePasskey(options, name)
    },
    onSuccess: (_none, _typed, _result, { client: queryClient }) => {
      onClose()
      return queryClient.invalidateQueries({ queryKey: api.passkeys.key() })
    },
    onError: (problem) => putIssues(form, problem),
  })
  const { errors } = form.formState
  return (
    <FormDialog
      title="Add a passkey"
      submit="Add the passkey"
      busy={add.isPending && 'Waiting for your device'}
      onSubmit={form.handleSubmit((typed) => add.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={add.error} />
      <LabelledInput
        label="A name for it"
        hint="So that you know it again, such as the device it is on."
        autoComplete="off"
        problem={errors.name?.message}
        {...form.register('name')}
      />
      <LabelledInput
        label="Your password"
        hint="So that nobody else can add theirs at your desk."
        type="password"
        autoComplete="current-password"
        problem={errors.password?.message}
        {...form.register('password')}
      />
    </FormDialog>
  )
}
