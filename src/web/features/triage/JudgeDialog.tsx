import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import type { Judging } from './Duplicates.tsx'
import { useRefresh } from './use-act.ts'

type JudgeDialogProps = { reference: string; judging: Judging; onClose: () => void }

/** Why two cases are linked, or why they are not the same. */
export function JudgeDialog({ reference, judging: { other, verdict }, onClose }: JudgeDialogProps) {
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const refresh = useRefresh()
  const judge = useMutation(
    api.triage.judgeDuplicate.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const isLink = verdict === 'LINKED'
  return (
    <FormDialog
      title={isLink ? `Link ${other} with this case?` : `${other} is not about the same child?`}
      submit={isLink ? 'Link the two' : 'Record it'}
      busy={judge.isPending && 'Recording'}
      onSubmit={form.handleSubmit(({ reason }) => judge.mutate({ reference, other, verdict, reason }))}
      onClose={onClose}
    >
      <RefusalBanner problem={judge.error} />
      <p>
        {isLink
          ? 'Both cases show the link and the reason from now on. Each stays a case of its own.'
          : 'It is kept in this triage record, so that nobody has to look into it again.'}
      </p>
      <LabelledText
        label="Why?"
        rows={3}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
