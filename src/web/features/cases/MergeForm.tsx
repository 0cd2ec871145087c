import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { mergeForm } from '#contract/case-changes.ts'
import type { CaseFile } from '#contract/cases.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ChangePage } from './ChangePage.tsx'
import { NotSafeYet } from './NotSafeYet.tsx'
import { OtherCaseInput } from './OtherCaseInput.tsx'
import { useCaseChanged } from './use-case-changed.ts'

export function MergeForm({ file }: { file: CaseFile }) {
  const { reference } = file
  const changed = useCaseChanged()
  const form = useForm({ resolver: contractResolver(mergeForm), defaultValues: { into: '', reason: '' } })
  const merge = useMutation(
    api.caseChanges.merge.mutationOptions({
      onSuccess: ({ into }) => changed(into, { from: reference }),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  return (
    <ChangePage
      reference={reference}
      submit="Join the cases"
      busy={merge.isPending && 'Joining'}
      problem={merge.error}
      onSubmit={form.handleSubmit((typed) => merge.mutate({ ...typed, reference }))}
      consequences={[
        `The concern of ${reference} is withdrawn, and leaves triage. Nothing is moved and nothing is deleted.`,
        `Whoever opens or looks for ${reference} is led to the other case, and reads this referral there.`,
        'Agencies that are listed to the other case read this referral too. A conflict of interest in either counts for both.',
        'The referrer keeps their own referral, and is told by e-mail that there is news.',
        'Reopening this case takes it out again.',
      ]}
    >
      <NotSafeYet file={file} />
      <OtherCaseInput typed={form.watch('into')} problem={errors.into?.message} {...form.register('into')} />
      <LabelledText
        label="Why do they belong together?"
        hint="Shown on the other case, for those who work on both."
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
    </ChangePage>
  )
}
