import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { endingForm, type ProcessRow } from '#contract/case-logs.ts'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'

type EndDialogProps = { reference: string; row: ProcessRow; onClose: () => void }

/** A process is over: it limits nothing any more, and stays to be read. */
export function EndDialog({ reference, row: { id: processId, version }, onClose }: EndDialogProps) {
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.caseLogs.key() })
  const form = useForm({ resolver: contractResolver(endingForm), defaultValues: { endedOn: '', reason: '' } })
  const end = useMutation(
    api.caseLogs.endProcess.mutationOptions({
      onSuccess: async () => {
        await readAgain()
        onClose()
      },
      onError: (problem) => {
        putIssues(form, problem)
        if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') void readAgain()
      },
    }),
  )
  return (
    <FormDialog
      title="This process has ended"
      submit="Record that it ended"
      busy={end.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => end.mutate({ ...typed, reference, processId, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={end.error} />
      <LabelledDate form={form} name="endedOn" label="When it ended" />
      <LabelledText
        label="Why it ended, and what follows for the review"
        rows={3}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
