import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { type AgendaItem, conflictForm, type Meeting } from '#contract/meetings.ts'
import { api } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText } from '../../parts/Labelled.tsx'
import { readAgainAnd } from './meeting-changed.ts'

type ConflictDialogProps = { meeting: Meeting; item: AgendaItem; onClose: () => void }

// A person or a proxy in one list: "PERSON <id>".
const form = z.object({ who: z.string().min(1, 'Choose whose it is'), reason: conflictForm.shape.reason })

/** Takes somebody off one case: they neither read it nor count for its item. */
export function ConflictDialog({ meeting, item, onClose }: ConflictDialogProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: contractResolver(form),
    defaultValues: { who: '', reason: '' },
  })
  const declare = useMutation(api.meetings.declareConflict.mutationOptions(readAgainAnd(onClose)))
  const { reference } = item
  return (
    <FormDialog
      title={`Conflict of interest in ${reference}`}
      submit="Record the conflict"
      busy={declare.isPending && 'Recording'}
      onSubmit={handleSubmit(({ who, reason }) => {
        const [kind, id = ''] = who.split(' ')
        const whose = { kind: kind === 'PROXY' ? ('PROXY' as const) : ('PERSON' as const), id }
        declare.mutate({ reference, meetingId: meeting.id, who: whose, reason })
      })}
      onClose={onClose}
    >
      <RefusalBanner problem={declare.error} />
      <p>
        From then on they cannot open this case, and do not count to the quorum of its item. It stays so: be sure that
        you have the right person.
      </p>
      <LabelledSelect
        label="Who has it?"
        problem={formState.errors.who?.message ?? fieldIssues(declare.error)[0]?.message}
        {...register('who')}
      >
        <option value="">Choose a person</option>
        {peopleOf(meeting, item).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </LabelledSelect>
      <LabelledText
        label="What is it?"
        hint="For example: managed the worker at the time. No name of anybody else."
        problem={formState.errors.reason?.message}
        {...register('reason')}
      />
    </FormDialog>
  )
}

/** Everybody of the meeting, by name, each once; and the proxies. Those who have one already are left out. */
function peopleOf({ seats, chair, deputy }: Meeting, { conflicts }: AgendaItem) {
  const known = new Set(conflicts.map(({ accountId }) => accountId))
  const people = new Map<string, string>()
  for (const person of [chair, deputy]) if (person) people.set(person.accountId, `${person.name}, ${person.agency}`)
  for (const { holders, agency } of seats) {
    for (const { accountId, name } of holders) people.set(accountId, `${name}, ${agency}`)
  }
  const proxies = seats.flatMap(({ seatId, agency, attendance }) =>
    attendance?.proxyName ? [{ value: `PROXY ${seatId}`, label: `${attendance.proxyName}, proxy for ${agency}` }] : [],
  )
  return [...people]
    .filter(([id]) => !known.has(id))
    .map(([id, label]) => ({ value: `PERSON ${id}`, label }))
    .concat(proxies)
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}
