import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { answerPanelForm, type PanelPage } from '#contract/review-decision-panel.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './review-queries.ts'

type AnswerDialogProps = { reference: string; panel: PanelPage; onClose: () => void }

/** The chair's answer: the decision stands, or it was changed and the partners have signed it again. */
export function AnswerDialog({ reference, panel, onClose }: AnswerDialogProps) {
  const form = useForm({
    resolver: contractResolver(answerPanelForm),
    defaultValues: { isChanged: panel.isSignedAgain, reason: '', repliedOn: londonToday() },
  })
  const answer = useMutation(
    api.reviewDecisions.answerPanel.mutationOptions(readAgainAnd(onClose, { form, isStep: true })),
  )
  return (
    <FormDialog
      title="Answer the Panel"
      submit={panel.isSignedAgain ? 'Answer with the changed decision' : 'Confirm the decision'}
      busy={answer.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => answer.mutate({ ...typed, reference, version: panel.version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={answer.error} />
      <p>
        {panel.isSignedAgain
          ? `The three partners have signed the changed decision: ${panel.decision}.`
          : `The decision stands: ${panel.decision}. To change it, close this: it is changed on the decision page and signed by the partners again.`}
      </p>
      <LabelledText
        label="What did the group say, and why?"
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
      <LabelledDate form={form} name="repliedOn" label="Answered on" />
    </FormDialog>
  )
}
