import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { recordDeathForm } from '#contract/child-deaths.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledSelect } from '../../parts/Labelled.tsx'
import styles from './deaths.module.css'

type RecordDeathProps = {
  reference: string
  people: readonly { readonly id: string; readonly label: string }[]
  /** No other death stands on the page. */
  isFirst: boolean
}

/** Records that somebody of the case has died. Below a death that is recorded it waits to be asked for. */
export function RecordDeath({ isFirst, ...about }: RecordDeathProps) {
  const [isOpen, setOpen] = useState(isFirst)
  return isOpen ? (
    <RecordForm {...about} />
  ) : (
    <Button icon="plus" onClick={() => setOpen(true)}>
      Record another death
    </Button>
  )
}

function RecordForm({ reference, people }: Omit<RecordDeathProps, 'isFirst'>) {
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({ resolver: contractResolver(recordDeathForm), defaultValues: { personId: '', diedOn: '' } })
  const record = useMutation(
    api.childDeaths.record.mutationOptions({
      onSuccess: async (_done, _input, _result, { client }) => {
        await client.invalidateQueries({ queryKey: api.childDeaths.key() })
        await client.invalidateQueries({ queryKey: api.cases.key() })
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <form
      className={styles.record}
      noValidate
      onSubmit={form.handleSubmit((typed) => record.mutate({ ...typed, reference, id }))}
    >
      <h2>Record a death in this case</h2>
      <RefusalBanner problem={record.error} />
      <LabelledSelect
        label="Who died?"
        problem={form.formState.errors.personId?.message}
        {...form.register('personId')}
      >
        <option value="">Choose</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.label}
          </option>
        ))}
      </LabelledSelect>
      <LabelledDate form={form} name="diedOn" label="On which day?" />
      <Button type="submit" look="primary" busy={record.isPending && 'Recording'}>
        Record the death
      </Button>
    </form>
  )
}
