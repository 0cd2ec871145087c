import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type WithheldPage, withholdForm } from '#contract/rapid-review-withholding.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import type { OnDone } from './cockpit-task.ts'
import { readAgainAnd } from './rapid-queries.ts'

type WithholdDialogProps = {
  reference: string
  choices: WithheldPage['choices']
  onDone: OnDone
  onClose: () => void
}
const orNone = { setValueAs: (typed: string | null) => typed || null }

/** Keeps an answer, or a whole return, from somebody. Whoever it is kept from is told nothing of it. */
export function WithholdDialog({ reference, choices, onDone, onClose }: WithholdDialogProps) {
  const form = useForm({
    resolver: contractResolver(withholdForm),
    defaultValues: {
      requestId: '',
      questionId: null as string | null,
      accountId: null as string | null,
      processId: null as string | null,
      reason: '',
    },
  })
  const withhold = useMutation(
    api.rapidReviews.withhold.mutationOptions(readAgainAnd(() => onDone('It is withheld from now on.'), { form })),
  )
  const { errors } = form.formState
  const chosen = choices.returns.find(({ requestId }) => requestId === form.watch('requestId'))
  const readers = choices.people.filter(({ agencies }) => !chosen || !agencies.includes(chosen.agency))
  return (
    <FormDialog
      title="Withhold an answer"
      submit="Withhold"
      busy={withhold.isPending && 'Saving'}
      onSubmit={form.handleSubmit((typed) => withhold.mutate({ ...typed, reference }))}
      onClose={onClose}
    >
      <RefusalBanner problem={withhold.error} />
      <LabelledSelect label="Whose return?" problem={errors.requestId?.message} {...form.register('requestId')}>
        <option value="">Choose an agency</option>
        {choices.returns.map(({ requestId, agency }) => (
          <option key={requestId} value={requestId}>
            {agency}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        label="Which answer?"
        problem={errors.questionId?.message}
        {...form.register('questionId', orNone)}
      >
        <option value="">The whole return</option>
        {chosen?.questions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        label="From whom?"
        hint="The agency itself always reads its own return."
        problem={errors.accountId?.message}
        {...form.register('accountId', orNone)}
      >
        <option value="">Everybody outside the agency and the Business Team</option>
        {readers.map(({ accountId, name, agencies }) => (
          <option key={accountId} value={accountId}>
            {name}, {agencies.join(', ')}
          </option>
        ))}
      </LabelledSelect>
      {choices.processes.length > 0 && (
        <LabelledSelect
          label="Which process asks for it?"
          problem={errors.processId?.message}
          {...form.register('processId', orNone)}
        >
          <option value="">None of these</option>
          {choices.processes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </LabelledSelect>
      )}
      <LabelledText
        label="Why?"
        hint="Kept with it, for whoever lifts it one day."
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
