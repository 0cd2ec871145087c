import { useSuspenseQuery } from '@tanstack/react-query'
import { EmptyState } from '../../app/states.tsx'
import { RealNamesControl } from '../../parts/real-names/RealNamesControl.tsx'
import { useRealNames } from '../../parts/real-names/use-real-names.ts'
import { peopleQuery } from './case-queries.ts'
import { FamilyFigure } from './FamilyFigure.tsx'
import { FamilyInWords } from './FamilyInWords.tsx'
import { PersonCard } from './PersonCard.tsx'
import styles from './people.module.css'

type PeopleTabProps = { reference: string; canSeeNames: boolean }

/** The people of a case by label; their real names only on purpose. */
export function PeopleTab({ reference, canSeeNames }: PeopleTabProps) {
  const { data } = useSuspenseQuery(peopleQuery(reference))
  const realNames = useRealNames(reference)
  const { people, relationships } = data
  if (people.length === 0) {
    return (
      <EmptyState title="Nobody is named in this case">
        <p>The referral was sent without people. Ask the referrer who it is about.</p>
      </EmptyState>
    )
  }
  const nameOf = (id: string) => realNames.names?.get(id)?.name
  const labelOf = (id: string) => people.find((person) => person.id === id)?.label ?? 'A person no longer listed'
  return (
    <>
      {canSeeNames && <RealNamesControl reference={reference} realNames={realNames} />}
      <section>
        <h2>Family</h2>
        <FamilyFigure people={people} relationships={relationships} nameOf={nameOf}>
          <FamilyInWords people={people} relationships={relationships} nameOf={nameOf} />
        </FamilyFigure>
      </section>
      <section>
        <h2>People</h2>
        <div className={styles.cards}>
          {people.map((person) => (
            <PersonCard key={person.id} person={person} identity={realNames.names?.get(person.id)} labelOf={labelOf} />
          ))}
        </div>
      </section>
    </>
  )
}
