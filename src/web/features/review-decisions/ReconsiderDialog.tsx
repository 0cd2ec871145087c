import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { reasonForm } from '#contract/reason.ts'
import type { PanelPage } from '#contract/review-decision-panel.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './review-queries.ts'

type ReconsiderDialogProps = { reference: string; panel: PanelPage; onClose: () => void }

export function ReconsiderDialog({ reference, panel, onClose }: ReconsiderDialogProps) {
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const again = useMutation(
    api.reviewDecisions.reconsider.mutationOptions(readAgainAnd(onClose, { form, isStep: true })),
  )
  return (
    <FormDialog
      title="Reconsider the decision?"
      submit="Reconsider"
      busy={again.isPending && 'Recording'}
      onSubmit={form.handleSubmit(({ reason }) => again.mutate({ reference, reason, version: panel.version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={again.error} />
      <p>The group looks at the decision again. The chairs are told by e-mail.</p>
      <LabelledText
        label="Why is it looked at again?"
        hint="What the Panel queries."
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
