import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { AgencyRow } from '#contract/rapid-reviews.ts'
import { reasonForm } from '#contract/reason.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'

type ReasonDialogProps = {
  act: 'go-on-without' | 'withdraw'
  reference: string
  row: AgencyRow
  onDone: OnDone
  onClose: () => void
}

const words = {
  'go-on-without': {
    title: (agency: string) => `Go on without the return of ${agency}?`,
    submit: 'Go on without it',
    what: 'The report names it as a gap, with your reason. You can wait for it after all until the review is with the partners.',
    done: (agency: string) => `The review goes on without the return of ${agency}.`,
  },
  withdraw: {
    title: (agency: string) => `Withdraw the request to ${agency}?`,
    submit: 'Withdraw the request',
    what: 'The agency owes nothing any more, and what it has written so far is not returned. It can be asked again.',
    done: (agency: string) => `The request to ${agency} is withdrawn.`,
  },
} as const

export function ReasonDialog({ act, reference, row, onDone, onClose }: ReasonDialogProps) {
  const { requestId, shortName } = row
  const { title, submit, what, done } = words[act]
  const form = useForm({ resolver: contractResolver(reasonForm), defaultValues: { reason: '' } })
  const then = readAgainAnd(() => onDone(done(shortName)), { form })
  const goOn = useMutation(api.rapidReviews.goOnWithout.mutationOptions(then))
  const withdraw = useMutation(api.rapidReviews.withdrawRequest.mutationOptions(then))
  const change = act === 'withdraw' ? withdraw : goOn
  return (
    <FormDialog
      title={title(shortName)}
      submit={submit}
      busy={change.isPending && 'Saving'}
      isDanger={act === 'withdraw'}
      onSubmit={form.handleSubmit((typed) => change.mutate({ ...typed, reference, requestId }))}
      onClose={onClose}
    >
      <RefusalBanner problem={change.error} />
      <p>{what}</p>
      <LabelledText label="Why?" problem={form.formState.errors.reason?.message} {...form.register('reason')} />
    </FormDialog>
  )
}
