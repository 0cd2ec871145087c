import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { newSeatForm } from '#contract/directory.ts'
import { roleLabels, roles } from '#domain/access/roles.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledSelect } from '../../parts/Labelled.tsx'
import type { Directory } from './directory.ts'

type AddSeatDialogProps = { agencies: Directory['agencies']; onClose: () => void }

export function AddSeatDialog({ agencies, onClose }: AddSeatDialogProps) {
  const form = useForm({ resolver: contractResolver(newSeatForm), defaultValues: { agencyId: '', title: '' } })
  const add = useMutation(
    api.directory.addSeat.mutationOptions({
      onSuccess: async (_done, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.directory.key() })
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  return (
    <FormDialog
      title="Add a seat"
      submit="Add the seat"
      busy={add.isPending && 'Adding the seat'}
      onSubmit={form.handleSubmit((typed) => add.mutate(typed))}
      onClose={onClose}
    >
      <RefusalBanner problem={add.error} />
      <LabelledInput
        label="Title"
        hint="As the terms of reference would call it, such as Designated safeguarding lead."
        autoComplete="off"
        problem={errors.title?.message}
        {...form.register('title')}
      />
      <LabelledSelect label="Agency" problem={errors.agencyId?.message} {...form.register('agencyId')}>
        <option value="">Choose an agency</option>
        {agencies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        label="Role"
        hint="Decides what the holder may open and do."
        problem={errors.role?.message}
        {...form.register('role')}
      >
        <option value="">Choose a role</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleLabels[role]}
          </option>
        ))}
      </LabelledSelect>
    </FormDialog>
  )
}
