import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Incident } from '#contract/incidents.ts'
import { reasonForm } from '#contract/reason.ts'
import { client } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './incident-queries.ts'
import type { ReasonTask } from './incident-task.ts'

type ReasonDialogProps = { reference: string; incident: Incident; name: ReasonTask; onClose: () => void }

const words: Record<ReasonTask, { title: string; submit: string; about: string }> = {
  reconsider: {
    title: 'Consider the incident again?',
    submit: 'Consider it again',
    about: 'The partners can be asked again. The limits count from the day the council became aware, as before.',
  },
  'care-leaver': {
    title: 'Take the care leaver route?',
    submit: 'Take the care leaver route',
    about: 'No Rapid Review begins. Speak with the Safeguarding Adults Board about who learns from it.',
  },
  close: {
    title: 'Close the incident?',
    submit: 'Close the incident',
    about: 'Nothing more follows from this notification here.',
  },
  'not-required': {
    title: 'Close the Rapid Review as not required?',
    submit: 'Close as not required',
    about:
      'Only where neither abuse nor neglect is known or suspected. The reason stays with the review and the incident.',
  },
  concern: {
    title: 'Learn from it as a Case of Concern?',
    submit: 'Go on as a concern',
    about: 'It goes to triage with what is known, and both stay linked.',
  },
}

/** An act that takes a reason: said first is what follows. */
export function ReasonDialog({ reference, incident, name, onClose }: ReasonDialogProps) {
  const navigate = useNavigate()
  const [concernId] = useState(() => crypto.randomUUID())
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const act = useMutation({
    mutationFn: async (reason: string): Promise<unknown> => {
      const input = { reference, reason }
      switch (name) {
        case 'reconsider':
          return client.incidents.reconsider(input)
        case 'care-leaver':
          return client.incidents.takeCareLeaverRoute(input)
        case 'close':
          return client.incidents.close(input)
        case 'not-required':
          return client.incidents.closeReviewAsNotRequired(input)
        case 'concern':
          return client.incidents.offerConcern({ ...input, concernId })
      }
    },
    ...readAgainAnd(() => {
      onClose()
      if (name !== 'concern') return
      if (incident.offer === 'REOPEN_CONCERN') void navigate({ to: '/cases/$reference/triage', params: { reference } })
      else void navigate({ to: '/concerns/$concernId', params: { concernId } })
    }, form),
  })
  const { title, submit, about } = words[name]
  return (
    <FormDialog
      title={title}
      submit={submit}
      busy={act.isPending && 'Recording'}
      onSubmit={form.handleSubmit(({ reason }) => act.mutate(reason))}
      onClose={onClose}
    >
      <RefusalBanner problem={act.error} />
      <p>{about}</p>
      <LabelledText
        label="Why?"
        rows={4}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
