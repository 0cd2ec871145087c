import { linkOptions } from '@tanstack/react-router'
import type { RapidReview } from '#contract/rapid-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import { SummaryList, type SummaryRow } from '../../parts/SummaryList.tsx'
import styles from './cockpit.module.css'
import type { CockpitTask } from './cockpit-task.ts'

type AskedOfProps = { reference: string; review: RapidReview; onTask: (task: CockpitTask) => void }

/** What the review is about: its scope, its meeting, its people, and what was released. */
export function AskedOf({ reference, review, onTask }: AskedOfProps) {
  const rows = rowsOf(review)
  if (rows.length === 0) return null
  return (
    <section className={styles.scope} aria-labelledby="scope">
      <div className={styles.head}>
        <h2 id="scope">Scope and meeting</h2>
        <div className={`${styles.buttons} not-printed`}>
          {review.can.scope && (
            <AppLink link={linkOptions({ to: '/cases/$reference/rapid/scope', params: { reference } })}>
              Change the scope
            </AppLink>
          )}
          {review.can.arrangeMeeting && (
            <Button small onClick={() => onTask({ name: 'arrange-meeting' })}>
              {review.meeting ? 'Choose another meeting' : 'Arrange the meeting'}
            </Button>
          )}
        </div>
      </div>
      <SummaryList rows={rows} />
    </section>
  )
}

function rowsOf({ scope, meeting, coordinator, chair, released, requests }: RapidReview): SummaryRow[] {
  if (!scope) return []
  return [
    { term: 'Meeting', value: meeting ? <MeetingLine meeting={meeting} /> : 'None is arranged' },
    { term: 'Chair', value: chair?.name ?? 'Nobody is named' },
    { term: 'Coordinator', value: coordinator?.name ?? 'Nobody is named' },
    { term: 'Searched for', value: scope.people.map(({ label }) => label).join(', ') },
    { term: 'Period', value: `${formatLongDate(scope.periodFrom)} to ${formatLongDate(scope.periodTo)}` },
    { term: 'Why they are asked', value: scope.whyAsked },
    {
      term: 'Questions to every agency',
      value: (
        <ol className={styles.questions}>
          {scope.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      ),
    },
    { term: 'Returns due', value: formatLongDate(scope.returnsDueOn) },
    {
      term: 'Records',
      value: scope.secureRecords ? 'Each agency is asked to secure its records' : 'Not asked to be secured',
    },
    ...(requests?.length === 0
      ? [{ term: 'Agencies', value: scope.agencies.map(({ shortName }) => shortName).join(', ') }]
      : []),
    ...(scope.partnerLeftOutReason ? [{ term: 'Why a partner is not asked', value: scope.partnerLeftOutReason }] : []),
    ...(released ? [{ term: 'Pack', value: `Released ${longMoment(released.at)} by ${released.by}` }] : []),
  ]
}

function MeetingLine({ meeting }: { meeting: NonNullable<RapidReview['meeting']> }) {
  const { id, onDate, startsAt, place, daysLeft } = meeting
  return (
    <>
      <AppLink link={linkOptions({ to: '/meetings/$meetingId', params: { meetingId: id } })}>
        <DueDate on={onDate} workingDaysLeft={daysLeft} isSoon={false} />
      </AppLink>
      <br />
      {[startsAt, place].filter(Boolean).join(', ')}
    </>
  )
}
