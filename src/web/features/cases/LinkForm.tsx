import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { linkForm } from '#contract/case-changes.ts'
import type { CaseFile } from '#contract/cases.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ChangePage } from './ChangePage.tsx'
import { OtherCaseInput } from './OtherCaseInput.tsx'
import { useCaseChanged } from './use-case-changed.ts'

export function LinkForm({ file }: { file: CaseFile }) {
  const { reference } = file
  const changed = useCaseChanged()
  const form = useForm({ resolver: contractResolver(linkForm), defaultValues: { other: '', reason: '' } })
  const link = useMutation(
    api.caseChanges.link.mutationOptions({
      onSuccess: () => changed(reference),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  return (
    <ChangePage
      reference={reference}
      submit="Link the cases"
      busy={link.isPending && 'Linking'}
      problem={link.error}
      onSubmit={form.handleSubmit((typed) => link.mutate({ ...typed, reference }))}
      consequences={[
        'Each of the two shows the other on its overview, to those who work on both.',
        'Nobody reads more than before, and both cases go on as they are.',
        'The link can be taken away again.',
      ]}
    >
      <OtherCaseInput typed={form.watch('other')} problem={errors.other?.message} {...form.register('other')} />
      <LabelledText
        label="What links them?"
        hint="Shown on both."
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
    </ChangePage>
  )
}
