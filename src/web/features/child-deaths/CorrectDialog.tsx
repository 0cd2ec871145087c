import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type ChildDeath, correctDeathForm } from '#contract/child-deaths.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { type AfterAct, afterAct } from '../../parts/after-act.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'

type CorrectDialogProps = { reference: string; death: ChildDeath } & AfterAct

/** The day from which the limits of a death count, put right. */
export function CorrectDialog({ reference, death: { id: deathId, diedOn: was }, ...after }: CorrectDialogProps) {
  const form = useForm({ resolver: contractResolver(correctDeathForm), defaultValues: { diedOn: was, reason: '' } })
  const correct = useMutation(api.childDeaths.correct.mutationOptions(afterAct(after, form)))
  return (
    <FormDialog
      title="Correct the day of the death"
      submit="Correct"
      busy={correct.isPending && 'Correcting'}
      onSubmit={form.handleSubmit((typed) => correct.mutate({ ...typed, reference, deathId, was }))}
      onClose={after.onClose}
    >
      <ChangedMeanwhile problem={correct.error} />
      <p>Limits that still run are counted anew from this day. What has stopped stays as it was.</p>
      <LabelledDate form={form} name="diedOn" label="When did the child die?" />
      <LabelledText
        label="Why is it corrected?"
        rows={3}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
