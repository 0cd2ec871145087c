import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { AgendaItem } from '#contract/meetings.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './meeting-changed.ts'

const form = z.object({ text: z.string().trim().min(3, 'Say why it may wait again').max(2000) })

/** The business manager's word, before a concern is deferred once more. */
export function JustifyDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { register, handleSubmit, formState } = useForm({
    resolver: contractResolver(form),
    defaultValues: { text: item.justification },
  })
  const justify = useMutation(api.meetings.justifyDeferral.mutationOptions(readAgainAnd(onClose)))
  return (
    <FormDialog
      title={`Why may ${item.reference} wait again?`}
      submit="Save"
      busy={justify.isPending && 'Saving'}
      onSubmit={handleSubmit(({ text }) => justify.mutate({ reference: item.reference, text }))}
      onClose={onClose}
    >
      <RefusalBanner problem={justify.error} />
      <p>
        It was deferred {item.deferrals} times. With your reason the chair may defer it once more; it is kept with that
        decision, and with your name.
      </p>
      <LabelledText label="Your reason" problem={formState.errors.text?.message} {...register('text')} />
    </FormDialog>
  )
}
