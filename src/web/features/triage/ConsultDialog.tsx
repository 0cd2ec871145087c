import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { consultationForm, type Triage } from '#contract/triage.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './consultations.module.css'
import { useRefresh } from './use-act.ts'
import { seatInWords } from './words.ts'

const groups = [
  { group: 'PARTNER', title: 'The three partners' },
  { group: 'SCRUTINEER', title: 'Independent Scrutineer' },
  { group: 'MEMBER', title: 'Other members' },
] as const

type ConsultDialogProps = { reference: string; triage: Triage; onClose: () => void }

/** Whom to ask, what, and by when. */
export function ConsultDialog({ reference, triage, onClose }: ConsultDialogProps) {
  const { consultees, consultationDueOn } = triage
  const form = useForm({
    resolver: contractResolver(consultationForm),
    defaultValues: { accountIds: [] as string[], question: '', dueOn: consultationDueOn },
  })
  const refresh = useRefresh()
  const consult = useMutation(
    api.triage.consult.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  const problem = errors.accountIds?.message
  return (
    <FormDialog
      title="Ask for views"
      submit="Ask them"
      busy={consult.isPending && 'Asking'}
      onSubmit={form.handleSubmit((asked) => consult.mutate({ reference, ...asked }))}
      onClose={onClose}
    >
      <RefusalBanner problem={consult.error} />
      <p>Members whom you ask may read this case from now on. They do not see the triage record.</p>
      <fieldset className={styles.people} aria-describedby={problem ? 'accountIds-problem' : undefined}>
        <legend>Whom do you ask?</legend>
        <Problem id="accountIds" text={problem} />
        {groups.map(({ group, title }) => {
          const people = consultees.filter((each) => each.group === group)
          if (people.length === 0) return null
          const ticks = people.map((person) => (
            <LabelledTick
              key={person.accountId}
              label={person.name}
              hint={seatInWords(person)}
              value={person.accountId}
              {...form.register('accountIds')}
            />
          ))
          return group === 'MEMBER' ? (
            <details key={group}>
              <summary>{title}</summary>
              {ticks}
            </details>
          ) : (
            <fieldset key={group} className={styles.group}>
              <legend>{title}</legend>
              {ticks}
            </fieldset>
          )
        })}
      </fieldset>
      <LabelledText
        label="What do you ask them?"
        hint="They see this and the referral. No names, please."
        rows={4}
        problem={errors.question?.message}
        {...form.register('question')}
      />
      <LabelledDate form={form} name="dueOn" label="Views wanted by" />
    </FormDialog>
  )
}
