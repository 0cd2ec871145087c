import { useMutation } from '@tanstack/react-query'
import type { Meeting, SeatRow } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { api } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { attendanceDetails, attendanceOf, modeLabels } from './attendance-words.ts'
import { ModeSelect } from './ModeSelect.tsx'
import styles from './meeting.module.css'
import type { MeetingTask } from './meeting-task.ts'

type AttendanceProps = { meeting: Meeting; onTask: (task: MeetingTask) => void }

/** Every seat of the group, with whoever holds it and how it was filled. */
export function Attendance({ meeting, onTask }: AttendanceProps) {
  const { status, canKeep, seats } = meeting
  const isOpen = canKeep && (isStillToOpen(status) || status === 'IN_SESSION')
  const record = useMutation(
    api.meetings.recordAttendance.mutationOptions({
      onSettled: (_done, _problem, _input, _result, { client }) =>
        client.invalidateQueries({ queryKey: api.meetings.get.key({ input: { meetingId: meeting.id } }) }),
    }),
  )
  const choose = (seat: SeatRow, mode: SeatRowMode) => {
    const needsMore = seat.holders.length !== 1 && (mode === 'IN_PERSON' || mode === 'REMOTE')
    if (needsMore) onTask({ name: 'attendance', seat })
    else
      record.mutate({ ...attendanceOf(seat), meetingId: meeting.id, seatId: seat.seatId, version: seat.version, mode })
  }
  return (
    <section className={styles.attendance}>
      <RefusalBanner problem={record.error} />
      {fieldIssues(record.error)[0] && (
        <Banner tone="urgent" announced>
          {fieldIssues(record.error)[0]?.message}
        </Banner>
      )}
      <DataTable<SeatRow>
        caption="Attendance"
        rows={seats}
        rowKey={({ seatId }) => seatId}
        columns={[
          { id: 'seat', header: 'Seat', isRowHeader: true, width: '34%', cell: (seat) => <Seat seat={seat} /> },
          { id: 'holders', header: 'Held by', width: '20%', cell: (seat) => <Holders seat={seat} /> },
          {
            id: 'attendance',
            header: 'Attendance',
            width: '13rem',
            cell: (seat) =>
              isOpen ? (
                <ModeSelect
                  label={`Attendance: ${seat.title}, ${seat.agency}`}
                  mode={seat.attendance?.mode ?? null}
                  onChoose={(mode) => choose(seat, mode)}
                />
              ) : seat.attendance ? (
                modeLabels[seat.attendance.mode]
              ) : (
                <span className="soft">Not recorded</span>
              ),
          },
          {
            id: 'details',
            header: 'Proxy and times',
            cell: (seat) => (
              <div className={styles.details}>
                {attendanceDetails(seat).map((line) => (
                  <span key={line}>{line}</span>
                ))}
                {isOpen && (
                  <Button
                    small
                    look="quiet"
                    aria-label={`Proxy and times: ${seat.title}, ${seat.agency}`}
                    onClick={() => onTask({ name: 'attendance', seat })}
                  >
                    {attendanceDetails(seat).length > 0 ? 'Change' : 'Add'}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
    </section>
  )
}

type SeatRowMode = NonNullable<SeatRow['attendance']>['mode']

const Seat = ({ seat: { title, agency, quorumGroup } }: { seat: SeatRow }) => (
  <>
    {title}
    <span className={styles.beneath}>
      {agency}
      {quorumGroup && `; counts as ${quorumGroupLabels[quorumGroup]}`}
    </span>
  </>
)

function Holders({ seat: { holders } }: { seat: SeatRow }) {
  if (holders.length === 0) return <StatusTag tone="attention">Vacant</StatusTag>
  return <div>{holders.map(({ name }) => name).join(', ')}</div>
}
