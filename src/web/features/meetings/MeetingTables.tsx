import { linkOptions } from '@tanstack/react-router'
import type { MeetingSummary } from '#contract/meetings.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { MeetingStatusTag } from './MeetingStatusTag.tsx'
import styles from './meetings.module.css'

type TableProps = { meetings: readonly MeetingSummary[]; countsAll: boolean }

const meetingLink = ({ id }: MeetingSummary) => linkOptions({ to: '/meetings/$meetingId', params: { meetingId: id } })

const date: Column<MeetingSummary> = {
  id: 'date',
  header: 'Date',
  isRowHeader: true,
  width: '22%',
  cell: ({ onDate, startsAt, place }) => (
    <>
      <time dateTime={onDate}>{formatLongDate(onDate)}</time>
      <span className={styles.beneath}>{[startsAt, place].filter(Boolean).join(', ')}</span>
    </>
  ),
}
const chair: Column<MeetingSummary> = {
  id: 'chair',
  header: 'Chair and deputy',
  width: '26%',
  cell: ({ chair, deputy }) => (
    <div>
      {chair ? inFull(chair) : <span className="soft">No chair named</span>}
      {deputy && <span className={styles.beneath}>{inFull(deputy)}, deputy</span>}
    </div>
  ),
}
const inFull = ({ name, agency }: { name: string; agency: string }) => (agency ? `${name} (${agency})` : name)

const concerns = (countsAll: boolean): Column<MeetingSummary> => ({
  id: 'concerns',
  // A member sees the cases of their agency: the number is of those.
  header: countsAll ? 'Concerns' : 'Concerns you see',
  align: 'end',
  width: '6rem',
  cell: (meeting) => meeting.concerns,
})
const status: Column<MeetingSummary> = {
  id: 'status',
  header: 'Where it stands',
  width: '9rem',
  cell: (meeting) => <MeetingStatusTag status={meeting.status} />,
}

export function ComingMeetings({ meetings, countsAll }: TableProps) {
  return (
    <section className={styles.section}>
      {meetings.length === 0 ? (
        <>
          <h2>To come</h2>
          <p>No meeting is planned. A concern that is to be decided would have none to go to.</p>
        </>
      ) : (
        <DataTable<MeetingSummary>
          caption="To come"
          rows={meetings}
          rowKey={({ id }) => id}
          rowLink={meetingLink}
          columns={[
            date,
            chair,
            {
              id: 'papers',
              header: 'Papers in by',
              width: '17%',
              cell: ({ papersInOn, papersDaysLeft }) =>
                papersDaysLeft !== null && papersDaysLeft < 0 ? (
                  <span>
                    <time dateTime={papersInOn}>{formatLongDate(papersInOn)}</time>
                    <span className={styles.beneath}>closed</span>
                  </span>
                ) : (
                  <DueDate on={papersInOn} workingDaysLeft={papersDaysLeft} />
                ),
            },
            {
              id: 'pack',
              header: 'Pack out on',
              width: '15%',
              cell: ({ packOutOn }) => <time dateTime={packOutOn}>{formatLongDate(packOutOn)}</time>,
            },
            concerns(countsAll),
            status,
          ]}
        />
      )}
    </section>
  )
}

export function PastMeetings({ meetings, countsAll }: TableProps) {
  return (
    <section className={styles.section}>
      <DataTable<MeetingSummary>
        caption="Past"
        rows={meetings}
        rowKey={({ id }) => id}
        rowLink={meetingLink}
        columns={[date, chair, concerns(countsAll), status]}
      />
    </section>
  )
}
