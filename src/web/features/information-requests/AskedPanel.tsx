import type { InformationRequest } from '#contract/information-requests.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { SummaryList, type SummaryRow } from '../../parts/SummaryList.tsx'
import styles from './requests.module.css'

/** The request as it was sent. */
export function AskedPanel({ request }: { request: InformationRequest }) {
  const { coordinator, extensions, firstDueOn, dueOn, meetingOn, attendeeWanted, questions, extraQuestions } = request
  const own = [...questions, ...extraQuestions]
  const rows: SummaryRow[] = [
    { term: 'Why we ask', value: <p className={styles.text}>{request.whyAsked}</p> },
    { term: 'Period', value: `${formatLongDate(request.periodFrom)} to ${formatLongDate(request.periodTo)}` },
    {
      term: 'Questions',
      value: (
        <>
          <div>Sections A to M of the return</div>
          {own.length > 0 && (
            <ul className={styles.list}>
              {own.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    {
      term: 'Due',
      value: (
        <>
          <div>{formatLongDate(dueOn)}</div>
          {firstDueOn !== dueOn && <div className="soft">First due {formatLongDate(firstDueOn)}</div>}
          {extensions.map(({ from, to, reason }) => (
            <div key={`${from} ${to}`} className="soft">
              Moved from {formatLongDate(from)} to {formatLongDate(to)}: {reason}
            </div>
          ))}
        </>
      ),
    },
    ...(meetingOn
      ? [
          {
            term: 'Rapid Review meeting',
            value: (
              <>
                {formatLongDate(meetingOn)}
                {attendeeWanted && <div className="soft">Wanted there: {attendeeWanted}</div>}
              </>
            ),
          },
        ]
      : []),
    {
      term: 'Records',
      value: request.secureRecords ? 'Secure them now: nothing is added or changed unseen' : 'Need not be secured',
    },
    { term: 'Legal basis', value: <p className={styles.text}>{request.legalBasis}</p> },
    {
      term: 'Coordinator',
      value: (
        <>
          {coordinator.name}
          {coordinator.email && (
            <div>
              <a href={`mailto:${coordinator.email}`}>{coordinator.email}</a>
            </div>
          )}
        </>
      ),
    },
  ]
  return (
    <section className={styles.part}>
      <h2>What is asked</h2>
      <SummaryList rows={rows} />
    </section>
  )
}
