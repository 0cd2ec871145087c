import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { splitForm } from '#contract/case-changes.ts'
import type { CaseFile } from '#contract/cases.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { ChangePage } from './ChangePage.tsx'
import { peopleQuery } from './case-queries.ts'
import styles from './manage.module.css'
import { rolesInWords } from './roles-in-words.ts'
import { useCaseChanged } from './use-case-changed.ts'

export function SplitForm({ file }: { file: CaseFile }) {
  const { reference } = file
  const { data } = useSuspenseQuery(peopleQuery(reference))
  const changed = useCaseChanged()
  const form = useForm({
    resolver: contractResolver(splitForm),
    defaultValues: { personIds: [] as string[], reason: '' },
  })
  const split = useMutation(
    api.caseChanges.split.mutationOptions({
      onSuccess: (part) => changed(part.reference),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const { errors } = form.formState
  return (
    <ChangePage
      reference={reference}
      submit="Split the case"
      busy={split.isPending && 'Splitting'}
      problem={split.error}
      onSubmit={form.handleSubmit((typed) => split.mutate({ ...typed, reference }))}
      consequences={[
        'A new case begins at “Received”, with a reference and a pseudonym of its own, and waits for triage.',
        `It holds a copy of the referral’s answers and of the people you choose. ${reference} stays as it is.`,
        'Files and what was written to the referrer stay with this case.',
        'Days count from when the referral was received. The referrer reads both, and is told by e-mail.',
        'Each of the two shows the other on its overview.',
      ]}
    >
      <fieldset className={styles.people} aria-describedby={errors.personIds ? 'people-problem' : undefined}>
        <legend>Who goes along to the new case?</legend>
        <Problem id="people" text={errors.personIds?.message ?? errors.personIds?.root?.message} />
        {data.people.map(({ id, label, roles, ageAtIncident }) => (
          <LabelledTick
            key={id}
            label={label}
            hint={[rolesInWords(roles), ageAtIncident].filter(Boolean).join(', ')}
            value={id}
            {...form.register('personIds')}
          />
        ))}
      </fieldset>
      <LabelledText
        label="Why is it split?"
        hint="Shown on both cases, for those who work on both."
        problem={errors.reason?.message}
        {...form.register('reason')}
      />
    </ChangePage>
  )
}
