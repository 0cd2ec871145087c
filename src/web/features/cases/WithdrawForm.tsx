import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { CaseFile } from '#contract/cases.ts'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledText } from '../../parts/Labelled.tsx'
import { ChangePage } from './ChangePage.tsx'
import { NotSafeYet } from './NotSafeYet.tsx'
import { useCaseChanged } from './use-case-changed.ts'

export function WithdrawForm({ file }: { file: CaseFile }) {
  const { reference } = file
  const changed = useCaseChanged()
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const withdraw = useMutation(
    api.caseChanges.withdraw.mutationOptions({ onSuccess: () => changed(reference, { own: 'yes' }) }),
  )
  return (
    <ChangePage
      reference={reference}
      submit="Withdraw this case"
      busy={withdraw.isPending && 'Withdrawing'}
      isDanger
      problem={withdraw.error}
      onSubmit={form.handleSubmit((typed) => withdraw.mutate({ ...typed, reference }))}
      consequences={[
        'It leaves triage, and nobody is asked for a view on it any more.',
        'The case and everything in it are kept. It can be reopened.',
        'The referrer is told by e-mail that there is news, and reads that it was withdrawn.',
      ]}
    >
      <NotSafeYet file={file} />
      <LabelledText
        label="Why is it withdrawn?"
        hint="Kept with the case, for everybody who reads it."
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </ChangePage>
  )
}
