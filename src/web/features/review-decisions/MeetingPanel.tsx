import { useMutation } from '@tanstack/react-query'
import { linkOptions } from '@tanstack/react-router'
import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './decision.module.css'
import { Part } from './Part.tsx'
import { readAgainAnd } from './review-queries.ts'

type MeetingPanelProps = { reference: string; record: ReviewRecord }

/** The meeting of this review: when, who was there, and whether it was quorate. */
export function MeetingPanel({ reference, record }: MeetingPanelProps) {
  const { meeting, quorum, version, canHold } = record
  const hold = useMutation(
    api.reviewDecisions.holdMeeting.mutationOptions(readAgainAnd(() => undefined, { isStep: true })),
  )
  const shown = quorum ?? (meeting?.hasAttendance ? meeting.quorum : null)
  return (
    <Part id="meeting" title="The meeting">
      <ChangedMeanwhile problem={hold.error} />
      {meeting ? (
        <p>
          {formatLongDate(meeting.onDate)}, {meeting.startsAt}, {meeting.place}
          {meeting.chair && `. Chaired by ${meeting.chair}`}.{' '}
          <AppLink link={linkOptions({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } })}>
            Attendance and conflicts of interest
          </AppLink>
        </p>
      ) : (
        <p className="soft">No meeting is planned that you can see. It is planned with the scope of the review.</p>
      )}
      {shown && (
        <Banner tone={shown.isQuorate ? 'success' : 'notice'} title={shown.words}>
          {shown.notCounted.length > 0 && <p>Not counted: {shown.notCounted.join('; ')}.</p>}
          {!shown.isQuorate && (
            <p>The meeting counts all the same. The three partners confirm what it came to when they sign.</p>
          )}
        </Banner>
      )}
      {canHold && (
        <div className={`${styles.next} not-printed`}>
          <p>
            Once the meeting is over, record that it was held. Who is marked as present is kept with its quorum
            {meeting?.hasAttendance ? '.' : '; nobody is marked as present yet.'}
          </p>
          <Button
            look="primary"
            busy={hold.isPending && 'Recording'}
            onClick={() => hold.mutate({ reference, version })}
          >
            Record that the meeting was held
          </Button>
        </div>
      )}
    </Part>
  )
}
