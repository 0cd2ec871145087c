import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { reasonForm } from '#contract/reason.ts'
import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './review-queries.ts'

type SendBackDialogProps = { reference: string; decision: ReviewDecision; onClose: () => void }

export function SendBackDialog({ reference, decision, onClose }: SendBackDialogProps) {
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const back = useMutation(api.reviewDecisions.sendBack.mutationOptions(readAgainAnd(onClose, { form, isStep: true })))
  return (
    <FormDialog
      title="Send it back to be changed?"
      submit="Send it back"
      busy={back.isPending && 'Sending back'}
      onSubmit={form.handleSubmit(({ reason }) => back.mutate({ reference, reason, round: decision.round }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={back.error} />
      <p>
        It can be written in again. What was signed so far stays as signed of this draft; the next one is signed anew.
      </p>
      <LabelledText
        label="What should be changed, and why?"
        hint="To disagree with the decision itself, sign with a dissent instead."
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
