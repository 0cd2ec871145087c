import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { startDeathForm } from '#contract/child-deaths.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'

/** A death of which there is no case yet. In a case that is there, it is recorded on the case’s own page. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({
    resolver: contractResolver(startDeathForm),
    defaultValues: { diedOn: '', forenames: '', surname: '' },
  })
  const start = useMutation(
    api.childDeaths.start.mutationOptions({
      onSuccess: async ({ reference }, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.childDeaths.key() })
        await client.invalidateQueries({ queryKey: api.cases.key() })
        await navigate({ to: '/cases/$reference/death', params: { reference } })
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  return (
    <FormDialog
      title="Record a child’s death"
      submit="Record the death"
      busy={start.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => start.mutate({ id, ...typed }))}
      onClose={onClose}
    >
      <RefusalBanner problem={start.error} />
      <p>
        This makes a case of its own. Where there is a case already, record the death there: its serious incident leads
        to it.
      </p>
      <LabelledDate form={form} name="diedOn" label="When did the child die?" />
      <LabelledInput
        label="First names, if known"
        hint="Kept apart, and shown only on purpose."
        problem={errors.forenames?.message}
        autoComplete="off"
        {...form.register('forenames')}
      />
      <LabelledInput
        label="Last name, if known"
        problem={errors.surname?.message}
        autoComplete="off"
        {...form.register('surname')}
      />
    </FormDialog>
  )
}
