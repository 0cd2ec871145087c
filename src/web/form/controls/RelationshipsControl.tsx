import type { Relationship } from '#domain/forms/answers.ts'
import { relationshipKinds } from '#domain/people/relationships.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import styles from '../../parts/controls.module.css'
import type { ControlProps, QuestionOfKind } from '../control-props.ts'
import formStyles from '../form.module.css'
import { type KnownPerson, useFormSurroundings } from '../form-surroundings.tsx'

type Draft = { from: string; to: string; kind: string }

/** One line a pair, read as a sentence: "Mother is the parent of Child 1". */
export function RelationshipsControl({
  id,
  describedBy,
  value,
  onValue,
  onLeave,
}: ControlProps<QuestionOfKind<'relationships'>>) {
  const { people } = useFormSurroundings()
  const pairs = (Array.isArray(value) ? value : []) as readonly Relationship[]
  const change = (index: number, part: Partial<Draft>) =>
    onValue(pairs.map((pair, other) => (other === index ? { ...pair, ...part } : pair)))

  if (people.length < 2) return <p className="soft">Add at least two people first; then say who is what to whom.</p>
  return (
    <>
      <ol className={formStyles.lines}>
        {pairs.map((pair, index) => {
          const lineId = index === 0 ? id : `${id}-${index}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair has nothing else that tells it from a second one like it
            <li key={index} className={formStyles.pair}>
              <PersonSelect
                id={lineId}
                label={`Pair ${index + 1}: this person`}
                describedBy={describedBy}
                people={people}
                value={pair.from}
                onValue={(from) => change(index, { from })}
                onLeave={onLeave}
              />
              <select
                className={styles.control}
                aria-label={`Pair ${index + 1}: is the`}
                value={pair.kind}
                onChange={(event) => change(index, { kind: event.target.value })}
                onBlur={onLeave}
              >
                {relationshipKinds.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label.toLowerCase()} of
                  </option>
                ))}
              </select>
              <PersonSelect
                label={`Pair ${index + 1}: that person`}
                people={people}
                value={pair.to}
                onValue={(to) => change(index, { to })}
                onLeave={onLeave}
              />
              <IconButton
                icon="remove"
                label={`Remove pair ${index + 1}`}
                onClick={() => {
                  onValue(pairs.filter((_, other) => other !== index))
                  onLeave()
                }}
              />
            </li>
          )
        })}
      </ol>
      <Button
        icon="plus"
        id={pairs.length === 0 ? id : undefined}
        onClick={() => onValue([...pairs, nextPair(people, pairs)])}
      >
        Add who is what to whom
      </Button>
    </>
  )
}

type PersonSelectProps = {
  id?: string
  label: string
  describedBy?: string | undefined
  people: readonly KnownPerson[]
  value: string
  onValue: (personId: string) => void
  onLeave: () => void
}

function PersonSelect({ id, label, describedBy, people, value, onValue, onLeave }: PersonSelectProps) {
  return (
    <select
      id={id}
      className={styles.control}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      onBlur={onLeave}
    >
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name ? `${person.label} (${person.name})` : person.label}
        </option>
      ))}
    </select>
  )
}

/** Offers two people who have no line yet, an adult before a child, so that most lines need one choice. */
function nextPair(people: readonly KnownPerson[], pairs: readonly Relationship[]): Draft {
  const isPaired = (a: string, b: string) =>
    pairs.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  const isChild = ({ roles }: KnownPerson) => roles.some((role) => role === 'subject_child' || role === 'sibling')
  const ordered = [...people].sort((a, b) => Number(isChild(a)) - Number(isChild(b)))
  for (const from of ordered) {
    const to = people.find((other) => other.id !== from.id && !isPaired(from.id, other.id))
    if (to) return { from: from.id, to: to.id, kind: isChild(from) ? 'sibling' : 'parent' }
  }
  return { from: people[0]?.id ?? '', to: people[1]?.id ?? '', kind: 'parent' }
}
