import type { Meeting, MeetingPerson } from '#contract/meetings.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import styles from './meeting.module.css'

const inFull = (person: MeetingPerson | null) =>
  person ? `${person.name}${person.agency ? `, ${person.agency}` : ''}` : 'Nobody named'

/** Who chairs, and when its papers are due. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { chair, deputy, papersInOn, papersDaysLeft, packOutOn } = meeting
  const isOpen = papersDaysLeft !== null && papersDaysLeft >= 0
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Chair</dt>
        <dd>{inFull(chair)}</dd>
      </div>
      <div>
        <dt>Deputy</dt>
        <dd>{inFull(deputy)}</dd>
      </div>
      <div>
        <dt>Papers in by</dt>
        <dd>
          <DueDate on={papersInOn} workingDaysLeft={isOpen ? papersDaysLeft : null} />
        </dd>
      </div>
      <div>
        <dt>Pack out on</dt>
        <dd>
          <time dateTime={packOutOn}>{formatLongDate(packOutOn)}</time>
        </dd>
      </div>
    </dl>
  )
}
