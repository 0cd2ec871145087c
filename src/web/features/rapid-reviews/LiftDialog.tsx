import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { Restriction } from '#contract/rapid-review-withholding.ts'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'
import { fromWhom } from './withheld-words.ts'

type LiftDialogProps = { reference: string; restriction: Restriction; onDone: OnDone; onClose: () => void }

export function LiftDialog({ reference, restriction, onDone, onClose }: LiftDialogProps) {
  const { id: restrictionId, agency } = restriction
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const lift = useMutation(
    api.rapidReviews.liftWithholding.mutationOptions(
      readAgainAnd(() => onDone('It is not withheld any more.'), { form }),
    ),
  )
  return (
    <FormDialog
      title={`Lift it for the return of ${agency}?`}
      submit="Lift"
      busy={lift.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) => lift.mutate({ ...typed, reference, restrictionId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={lift.error} />
      <p>Once the return is released, it can be read again by {fromWhom(restriction)}.</p>
      <LabelledText label="Why?" problem={form.formState.errors.reason?.message} {...form.register('reason')} />
    </FormDialog>
  )
}
