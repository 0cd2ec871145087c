import { useFormContext } from 'react-hook-form'
import type { ScopePage } from '#contract/rapid-review-scope.ts'
import { caseRoles } from '#domain/people/case-roles.ts'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './scope.module.css'
import type { Typed } from './use-scope-draft.ts'

const roleLabel = (role: string) => caseRoles.find(({ code }) => code === role)?.label ?? ''

/** The children and the people that each agency searches for. Their names are shown to the agency after sign-in only. */
export function PeoplePart({ people }: { people: ScopePage['choices']['people'] }) {
  const form = useFormContext<Typed>()
  return (
    <fieldset className={styles.fieldset}>
      <legend>Children and people to search for</legend>
      <p className="soft">Each agency sees their names once it is signed in. No name is sent by e-mail.</p>
      <Problem id="scope.people" text={form.formState.errors.scope?.people?.message} />
      <div className={styles.ticks}>
        {people.map(({ id, label, roles }, index) => (
          <LabelledTick
            key={id}
            id={index === 0 ? 'scope.people' : `scope.people-${id}`}
            label={label}
            hint={
              roles
                .map(roleLabel)
                .filter((role) => role && role !== label)
                .join(', ') || undefined
            }
            value={id}
            {...form.register('scope.people')}
          />
        ))}
      </div>
    </fieldset>
  )
}
