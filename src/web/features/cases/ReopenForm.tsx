import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { CaseFile } from '#contract/cases.ts'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ChangePage } from './ChangePage.tsx'
import { useCaseChanged } from './use-case-changed.ts'

export function ReopenForm({ file }: { file: CaseFile }) {
  const { reference, ties } = file
  const changed = useCaseChanged()
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const reopen = useMutation(api.caseChanges.reopen.mutationOptions({ onSuccess: () => changed(reference) }))
  const other = ties.joinedWith?.reference
  return (
    <ChangePage
      reference={reference}
      submit="Reopen this case"
      busy={reopen.isPending && 'Reopening'}
      problem={reopen.error}
      onSubmit={form.handleSubmit((typed) => reopen.mutate({ ...typed, reference }))}
      consequences={[
        'It stands at “Received” again, and waits for triage. The days for triage count from today.',
        ...(other
          ? [
              `It is taken out of ${other}: ${reference} leads here again, and who is listed to ${other} alone does not read it any more.`,
            ]
          : []),
        'What was decided before stays in the history.',
        'The referrer is told by e-mail that there is news.',
      ]}
    >
      <LabelledText
        label="Why is it reopened?"
        hint="Kept with the case, for everybody who reads it."
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </ChangePage>
  )
}
