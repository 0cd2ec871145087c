import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { holidayForm } from '#contract/partnership.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledInput } from '../../parts/Labelled.tsx'
import styles from './settings.module.css'

const empty = { on: '', name: '' }

/** A day nobody works that is in no published list yet. */
export function HolidayForm({ onAdded }: { onAdded: (moved: number, on: string) => void }) {
  const queryClient = useQueryClient()
  const form = useForm({ resolver: contractResolver(holidayForm), defaultValues: empty })
  // The date field keeps what was typed; after an adding it begins anew.
  const [count, setCount] = useState(0)
  const add = useMutation(
    api.partnership.addHoliday.mutationOptions({
      onSuccess: async ({ moved }, { on }) => {
        await queryClient.invalidateQueries()
        form.reset(empty)
        setCount(count + 1)
        onAdded(moved, on)
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <form noValidate className={styles.reading} onSubmit={form.handleSubmit((typed) => add.mutate(typed))}>
      <RefusalBanner problem={add.error} />
      <LabelledDate key={count} form={form} name="on" label="Day" />
      <LabelledInput
        label="What it is called"
        autoComplete="off"
        problem={form.formState.errors.name?.message}
        {...form.register('name')}
      />
      <Button type="submit" look="primary" busy={add.isPending && 'Adding'}>
        Add the bank holiday
      </Button>
    </form>
  )
}
