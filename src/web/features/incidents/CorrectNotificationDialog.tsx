import { useMutation } from '@tanstack/react-query'
import { FormProvider, useForm } from 'react-hook-form'
import { correctNotificationForm, type Incident } from '#contract/incidents.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'
import { NotificationFields } from './NotificationFields.tsx'

type CorrectNotificationDialogProps = {
  reference: string
  incident: Incident
  notification: NonNullable<Incident['notification']>
  onClose: () => void
}

/** What was written down of the notification, put right. */
export function CorrectNotificationDialog(props: CorrectNotificationDialogProps) {
  const { reference, incident, notification, onClose } = props
  const form = useForm({
    resolver: contractResolver(correctNotificationForm),
    defaultValues: {
      nationalReference: notification.reference,
      submittedOn: notification.on,
      submittedTime: notification.time,
      lateReason: notification.lateReason,
      reason: '',
    },
  })
  const correct = useMutation(api.incidents.correctNotification.mutationOptions(readAgainAnd(onClose, form)))
  return (
    <FormDialog
      title="Correct the notification"
      submit="Correct"
      busy={correct.isPending && 'Correcting'}
      onSubmit={form.handleSubmit((typed) => correct.mutate({ ...typed, reference, was: notification.on }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={correct.error} />
      <p>
        The limits for notifying stop on this day. What the Rapid Review counts from it and still runs is counted anew.
      </p>
      <FormProvider {...form}>
        <NotificationFields incident={incident} />
      </FormProvider>
      <LabelledText
        label="Why is it corrected?"
        rows={3}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
