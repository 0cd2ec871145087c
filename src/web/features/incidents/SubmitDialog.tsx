import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { type Incident, submittedForm } from '#contract/incidents.ts'
import { api, client } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'

type SubmitDialogProps = { reference: string; incident: Incident; onClose: () => void }

/** What was submitted on the national site. After the fifth working day it asks why. */
export function SubmitDialog({ reference, incident, onClose }: SubmitDialogProps) {
  const [copy, setCopy] = useState<File | null>(null)
  const [copyId, setCopyId] = useState<string | null>(null)
  const form = useForm({
    resolver: contractResolver(submittedForm),
    defaultValues: {
      nationalReference: '',
      submittedOn: londonToday(),
      submittedTime: '',
      copyId: null,
      lateReason: '',
    },
  })
  const submit = useMutation(api.incidents.submit.mutationOptions(readAgainAnd(onClose, form)))
  const upload = useMutation({
    mutationFn: async (file: File) => (await client.incidents.attachCopy({ reference, file })).id,
    onSuccess: setCopyId,
  })
  const { errors } = form.formState
  const dueOn = incident.clocks.find(({ code }) => code === 'SIN_NOTIFY')?.dueOn ?? ''
  const isLate = form.watch('submittedOn') > dueOn
  return (
    <FormDialog
      title="Record the notification"
      submit="Record the notification"
      busy={submit.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => submit.mutate({ ...typed, reference, copyId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={submit.error} />
      <LabelledInput
        label="Reference that the national site gave"
        problem={errors.nationalReference?.message}
        autoComplete="off"
        {...form.register('nationalReference')}
      />
      <LabelledDate form={form} name="submittedOn" label="Submitted on" />
      <LabelledInput
        label="At"
        hint="On the 24-hour clock, for example 14:30."
        problem={errors.submittedTime?.message}
        autoComplete="off"
        {...form.register('submittedTime')}
      />
      {isLate && (
        <LabelledText
          label="Why was it submitted after the fifth working day?"
          hint="It stays with the limit, for everybody who reads it."
          rows={3}
          problem={errors.lateReason?.message}
          {...form.register('lateReason')}
        />
      )}
      <LabelledInput
        type="file"
        accept=".pdf,.docx"
        label="Copy of what was submitted"
        hint={copyId ? `Kept: ${copy?.name}` : 'A PDF or Word document. It may follow later.'}
        problem={upload.error ? refusalText(upload.error) : errors.copyId?.message}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (!file) return
          setCopy(file)
          upload.mutate(file)
        }}
      />
    </FormDialog>
  )
}
