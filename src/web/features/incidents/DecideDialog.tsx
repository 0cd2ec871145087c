import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { decideNotifyingForm, type Incident } from '#contract/incidents.ts'
import { standingOf } from '#domain/incidents/partner-views.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'

type DecideDialogProps = { reference: string; incident: Incident; onClose: () => void }

/** The duty is the council's, having heard the partners. Dissent and silence are said before it decides. */
export function DecideDialog({ reference, incident, onClose }: DecideDialogProps) {
  const form = useForm({ resolver: contractResolver(decideNotifyingForm), defaultValues: { reason: '' } })
  const decide = useMutation(api.incidents.decide.mutationOptions(readAgainAnd(onClose, form)))
  const chosen = form.watch('notify')
  const { dissenting, missing } = standingOf(incident.views, chosen ?? null)
  const named = (groups: typeof missing) => groups.map((group) => quorumGroupLabels[group]).join(', ')
  const { errors } = form.formState
  return (
    <FormDialog
      title="Decide whether to notify"
      submit="Record the decision"
      busy={decide.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => decide.mutate({ ...typed, reference }))}
      onClose={onClose}
    >
      <RefusalBanner problem={decide.error} />
      <Controller
        control={form.control}
        name="notify"
        render={({ field }) => (
          <fieldset>
            <legend>What does the council decide?</legend>
            <LabelledTick
              type="radio"
              name="notify"
              label="Notify the Panel"
              problem={errors.notify?.message}
              checked={field.value === true}
              onChange={() => field.onChange(true)}
            />
            <LabelledTick
              type="radio"
              name="notify"
              label="Do not notify"
              checked={field.value === false}
              onChange={() => field.onChange(false)}
            />
          </fieldset>
        )}
      />
      {missing.length > 0 && <p>No view yet from: {named(missing)}. The duty to notify stays with the council.</p>}
      {chosen !== undefined && dissenting.length > 0 && (
        <p>
          <strong>Dissent: {named(dissenting)}.</strong> It stays visible with the decision, and a partner who does not
          agree may escalate it.
        </p>
      )}
      <LabelledText label="Why?" rows={4} problem={errors.reason?.message} {...form.register('reason')} />
    </FormDialog>
  )
}
