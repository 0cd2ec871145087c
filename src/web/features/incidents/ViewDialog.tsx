import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { viewForm } from '#contract/incidents.ts'
import { partnerViewLabels, partnerViews } from '#domain/incidents/partner-views.ts'
import { type QuorumGroup, quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'

type ViewDialogProps = { reference: string; group: QuorumGroup; isOwn: boolean; onClose: () => void }

/** A partner's own view, or what somebody of the partner said. An earlier one stays beside it. */
export function ViewDialog({ reference, group, isOwn, onClose }: ViewDialogProps) {
  // Chosen once: pressing again after an unclear answer is one view.
  const [viewId] = useState(() => crypto.randomUUID())
  const form = useForm({
    resolver: contractResolver(viewForm),
    defaultValues: { group, reason: '', givenBy: '', givenOn: '' },
  })
  const give = useMutation(api.incidents.giveView.mutationOptions(readAgainAnd(onClose, form)))
  const { errors } = form.formState
  const partner = quorumGroupLabels[group]
  return (
    <FormDialog
      title={isOwn ? `Your view for ${partner}` : `What ${partner} said`}
      submit={isOwn ? 'Give the view' : 'Record the view'}
      busy={give.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => give.mutate({ ...typed, reference, viewId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={give.error} />
      <fieldset>
        <legend>Should this incident be notified?</legend>
        {partnerViews.map((view) => (
          <LabelledTick
            key={view}
            type="radio"
            label={partnerViewLabels[view]}
            value={view}
            problem={view === 'NOTIFY' ? errors.view?.message : undefined}
            {...form.register('view')}
          />
        ))}
      </fieldset>
      <LabelledText
        label="Why?"
        hint="The other partners, the council and the business team read this."
        rows={4}
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
      {!isOwn && (
        <>
          <LabelledInput
            label="Who said it?"
            hint="Name and role."
            problem={errors.givenBy?.message}
            autoComplete="off"
            {...form.register('givenBy')}
          />
          <LabelledDate form={form} name="givenOn" label="On which day?" />
        </>
      )}
    </FormDialog>
  )
}
