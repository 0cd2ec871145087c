import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { type Incident, submittedForm } from '#contract/incidents.ts'
import { api, client } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'
import { NotificationFields } from './NotificationFields.tsx'

type SubmitDialogProps = { reference: string; incident: Incident; onClose: () => void }

/** Records that it was submitted on the national site, with its copy. */
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
  return (
    <FormDialog
      title="Record the notification"
      submit="Record the notification"
      busy={submit.isPending && 'Recording'}
      onSubmit={form.handleSubmit((typed) => submit.mutate({ ...typed, reference, copyId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={submit.error} />
      <FormProvider {...form}>
        <NotificationFields incident={incident} />
      </FormProvider>
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
