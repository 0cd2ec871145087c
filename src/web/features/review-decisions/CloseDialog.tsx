import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { PanelPage } from '#contract/review-decision-panel.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './review-queries.ts'

type CloseDialogProps = { reference: string; panel: PanelPage; onClose: () => void }

export function CloseDialog({ reference, panel, onClose }: CloseDialogProps) {
  const { actions, openActions, version } = panel
  const form = useForm({ defaultValues: { note: '' } })
  const close = useMutation(api.reviewDecisions.close.mutationOptions(readAgainAnd(onClose, { form, isStep: true })))
  return (
    <FormDialog
      title="Close the Rapid Review?"
      submit="Close the Rapid Review"
      busy={close.isPending && 'Closing'}
      onSubmit={form.handleSubmit(({ note }) => close.mutate({ reference, note: note.trim(), version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={close.error} />
      <p>The serious incident is closed with it. Actions that are open stay with their owners.</p>
      <p>{inWords(actions, openActions)}</p>
      <LabelledText
        label={actions === 0 ? 'Why is no action needed?' : 'Anything to add?'}
        problem={form.formState.errors.note?.message}
        {...form.register('note')}
      />
    </FormDialog>
  )
}

function inWords(actions: number, open: number) {
  if (actions === 0) return 'No action was made of this review.'
  const made = actions === 1 ? 'One action was made' : `${actions} actions were made`
  return `${made}; ${open === 0 ? 'none is' : open === 1 ? 'one is' : `${open} are`} open.`
}
