import type { CasePerson } from '#contract/cases.ts'
import { type Answers, isAnswered, type Skipped, sectionsThatApply } from '#domain/forms/answers.ts'
import type { Question } from '#domain/forms/form-definition.ts'
import { personForm } from '#domain/people/person-form.ts'
import type { RealNames } from '../../parts/real-names/use-real-names.ts'
import { AgeAtIncident } from './AgeAtIncident.tsx'
import { AnswerView } from './AnswerView.tsx'
import styles from './people.module.css'
import { rolesInWords } from './roles-in-words.ts'

type Identity = NonNullable<ReturnType<RealNames['get']>>
type PersonCardProps = {
  person: CasePerson
  /** Only while real names are showing. */
  identity: Identity | undefined
  labelOf: (id: string) => string
}

// Told by the heading, the age and the family view.
const toldElsewhere = ['role_in_case', 'born', 'relationships']

/** One person: what their form says, by section; what identifies them only while real names are showing. */
export function PersonCard({ person, identity, labelOf }: PersonCardProps) {
  const answers: Answers = { ...identity?.answers, ...person.answers }
  const skipped: Skipped = { ...identity?.skipped, ...person.skipped }
  const isShown = ({ id, required, identity: isIdentity }: Question) =>
    !toldElsewhere.includes(id) &&
    (!isIdentity || identity !== undefined) &&
    (required || isAnswered(answers[id]) || skipped[id] !== undefined)
  const sections = sectionsThatApply(personForm, answers)
    .map((section) => ({ ...section, questions: section.questions.filter(isShown) }))
    .filter(({ questions }) => questions.length > 0)
  const roles = rolesInWords(person.roles)
  const lookups = { personLabel: labelOf, agencyName: (code: string) => code }
  return (
    <article className={styles.card} aria-labelledby={`person-${person.id}`}>
      <h3 id={`person-${person.id}`}>
        {person.label}
        {identity?.name && <span className={styles.name}>{identity.name}</span>}
      </h3>
      <p className={styles.who}>
        {roles !== person.label && <span>{roles}</span>}
        <AgeAtIncident age={person.ageAtIncident} />
      </p>
      {sections.map((section) => (
        <section key={section.id}>
          <h4>{section.title}</h4>
          <dl className={styles.facts}>
            {section.questions.map((question) => (
              <div key={question.id}>
                <dt>{question.label}</dt>
                <dd>
                  <AnswerView
                    question={question}
                    given={{ value: answers[question.id], skipped: skipped[question.id] }}
                    lookups={lookups}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  )
}
