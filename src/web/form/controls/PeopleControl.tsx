import type { PeopleAnswer } from '#domain/forms/answers.ts'
import { mayBePicked } from '#domain/people/case-roles.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from '../../parts/controls.module.css'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import formStyles from '../form.module.css'
import { useFormSurroundings } from '../form-surroundings.tsx'

const none: PeopleAnswer = { people: [] }
const addLabel = {
  children: 'Add a child',
  'other-children': 'Add a child',
  adults: 'Add a person',
  anyone: 'Add a person',
}

export function PeopleControl({
  question,
  id,
  describedBy,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'people'>>) {
  const { people, onAddPerson, personLink } = useFormSurroundings()
  const answer = (value as PeopleAnswer | undefined) ?? none
  // Somebody picked stays listed even when their role has changed since.
  const listed = people.filter(
    (person) => answer.people.includes(person.id) || mayBePicked(person.roles, question.roles),
  )
  const toggle = (personId: string) => {
    const isOn = answer.people.includes(personId)
    const next = people
      .map((person) => person.id)
      .filter((other) => (other === personId ? !isOn : answer.people.includes(other)))
    onValue(next.length > 0 ? { people: next } : undefined)
  }
  return (
    <div>
      {listed.map((person, index) => {
        const tickId = index === 0 ? id : `${id}-${person.id}`
        return (
          <div key={person.id} className={styles.tick}>
            <input
              type="checkbox"
              id={tickId}
              aria-describedby={index === 0 ? describedBy : undefined}
              checked={answer.people.includes(person.id)}
              onChange={() => toggle(person.id)}
              onBlur={onLeave}
            />
            <label htmlFor={tickId}>
              {person.label}
              {person.name && <span className={styles.tickHint}>{person.name}</span>}
            </label>
            {personLink && (
              <AppLink link={personLink(person.id)}>
                Details<span className="visually-hidden"> of {person.label}</span>
              </AppLink>
            )}
          </div>
        )
      })}
      {question.noneKnown && (
        <div className={styles.tick}>
          <input
            type="checkbox"
            id={`${id}-none`}
            checked={answer.noneKnown === true}
            onChange={(event) => onValue(event.target.checked ? { people: [], noneKnown: true } : undefined)}
            onBlur={onLeave}
          />
          <label htmlFor={`${id}-none`}>None known</label>
        </div>
      )}
      {onAddPerson && (
        <div className={formStyles.below}>
          <Button
            icon="plus"
            id={listed.length === 0 ? id : undefined}
            aria-describedby={listed.length === 0 ? describedBy : undefined}
            onClick={() => onAddPerson(question.id)}
          >
            {addLabel[question.roles]}
          </Button>
        </div>
      )}
    </div>
  )
}
