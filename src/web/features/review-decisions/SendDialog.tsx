import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { type ReviewDecision, sendForm } from '#contract/review-decision-parts.ts'
import { formatLongDate, isIsoDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { FileInput } from './FileInput.tsx'
import { readAgainAnd } from './review-queries.ts'

type SendDialogProps = { reference: string; decision: ReviewDecision; onClose: () => void }

/** The day on which it went to the Panel: the statutory clock stops with it, and a late one asks why. */
export function SendDialog({ reference, decision, onClose }: SendDialogProps) {
  const { clock, version } = decision
  const form = useForm({
    resolver: contractResolver(sendForm),
    defaultValues: { sentOn: londonToday(), lateReason: '' },
  })
  const [copyId, setCopyId] = useState<string | null>(null)
  const send = useMutation(api.reviewDecisions.send.mutationOptions(readAgainAnd(onClose, { form, isStep: true })))
  const { errors } = form.formState
  const sentOn = form.watch('sentOn')
  const isLate = clock !== null && isIsoDate(sentOn) && sentOn > clock.dueOn
  return (
    <FormDialog
      title="Record that it was sent to the Panel"
      submit="Record it"
      busy={send.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => send.mutate({ ...typed, reference, copyId, version }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={send.error} />
      <p>Three partners have signed, and the quality check was done. The casebook does not send it: you do.</p>
      <LabelledDate form={form} name="sentOn" label="Sent on" />
      {isLate && (
        <>
          <Banner tone="notice" title={`It was due on ${formatLongDate(clock.dueOn)}`}>
            <p>The reason stands in the report and stays with the time limit. Use coded names only.</p>
          </Banner>
          <LabelledText label="Why is it late?" problem={errors.lateReason?.message} {...form.register('lateReason')} />
        </>
      )}
      <FileInput
        reference={reference}
        label="Copy of what was sent, if it differs from the report here"
        hint="PDF or Word. With none chosen, the report as it stands now is kept as the copy."
        accept=".pdf,.docx"
        onKept={setCopyId}
      />
    </FormDialog>
  )
}
