import type { CaseLogs, ContactRow } from '#contract/case-logs.ts'
import { contactForm } from '#domain/case-logs/contact-form.ts'
import type { PeopleAnswer } from '#domain/forms/answers.ts'
import { formatLongDate, isIsoDate } from '#domain/time/dates.ts'
import { Entry, WriteLink } from './Entry.tsx'
import styles from './logs.module.css'

type ContactProps = { reference: string; row: ContactRow; people: CaseLogs['people']; canWrite: boolean }

// To read, whatever the police said belongs to it, also once their process has ended.
const asWritten = contactForm({ isCriminalOpen: true })

/** One contact with the family: with whom, what they wish, and what they said, as theirs. */
export function Contact({ reference, row: { id, answers, open }, people, canWrite }: ContactProps) {
  const chosen = (answers.person?.value as PeopleAnswer | undefined)?.people ?? []
  const labels = people.filter((person) => chosen.includes(person.id)).map(({ label }) => label)
  const title = labels.join(', ') || 'Nobody chosen yet'
  const toldOn = String(answers.told_on?.value ?? '')
  return (
    <Entry
      title={title}
      definition={asWritten}
      answers={answers}
      people={people}
      without={['person']}
      head={isIsoDate(toldOn) && <span className="soft">Told on {formatLongDate(toldOn)}</span>}
      foot={
        canWrite && (
          <div className={`${styles.acts} not-printed`}>
            <WriteLink reference={reference} entryId={id} title={title} open={open} />
          </div>
        )
      }
    />
  )
}
