import type { CasePerson } from '#contract/cases.ts'
import type { Relationship } from '#domain/forms/answers.ts'
import { tiesInWords } from '#domain/people/family-words.ts'
import { AgeAtIncident } from './AgeAtIncident.tsx'
import styles from './people.module.css'

type FamilyInWordsProps = {
  people: readonly CasePerson[]
  relationships: readonly Relationship[]
  nameOf: (id: string) => string | undefined
}

/** The same as the drawing says, as a list: for a screen reader, a narrow screen, a quick read. */
export function FamilyInWords({ people, relationships, nameOf }: FamilyInWordsProps) {
  const labelOf = (id: string) => people.find((person) => person.id === id)?.label ?? 'somebody no longer listed'
  return (
    <ul className={styles.words} aria-label="The family in words">
      {people.map(({ id, label, ageAtIncident }) => {
        const name = nameOf(id)
        const ties = tiesInWords(id, relationships, labelOf)
        return (
          <li key={id}>
            <strong>{label}</strong>
            {name && <> ({name})</>}, <AgeAtIncident age={ageAtIncident} />
            {ties.length > 0 ? `: ${ties.join('; ')}` : ': no relationship given'}
          </li>
        )
      })}
    </ul>
  )
}
