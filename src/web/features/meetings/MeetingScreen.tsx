import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { meetingKindLabels } from '#domain/meetings/agenda.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Agenda } from './Agenda.tsx'
import { Attendance } from './Attendance.tsx'
import { MeetingActions } from './MeetingActions.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import { MeetingStatusTag } from './MeetingStatusTag.tsx'
import styles from './meeting.module.css'
import { meetingQuery } from './meeting-queries.ts'
import type { MeetingTask } from './meeting-task.ts'
import { QuorumPanel } from './QuorumPanel.tsx'
import { RecordedBanner } from './RecordedBanner.tsx'

const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((part) => ({ default: part.TaskDialog })))

export const meetingScreen = createLazyRoute('/app/meetings/$meetingId')({ component: MeetingScreen })

/** One meeting: what it decides, who is there, and whether they may decide. */
function MeetingScreen() {
  const { meetingId } = meetingScreen.useParams()
  const { recorded } = meetingScreen.useSearch()
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId))
  const [task, setTask] = useState<MeetingTask | null>(null)
  const on = formatLongDate(meeting.onDate)
  return (
    <>
      <PageHeader
        title={on}
        windowTitle={`Meeting on ${on}`}
        marked
        status={<MeetingStatusTag status={meeting.status} />}
        back={{ label: 'Meetings', link: linkOptions({ to: '/meetings' }) }}
        lead={[meetingKindLabels[meeting.kind], meeting.startsAt, meeting.place].filter(Boolean).join(', ')}
        actions={<MeetingActions meeting={meeting} onTask={setTask} />}
      />
      <RecordedBanner meeting={meeting} reference={recorded} />
      {meeting.reason && (
        <Banner
          tone="information"
          title={meeting.status === 'CANCELLED' ? 'Why it was cancelled' : 'Why it was moved to this day'}
        >
          <p>{meeting.reason}</p>
        </Banner>
      )}
      <div className={styles.meeting}>
        <Agenda meeting={meeting} onTask={setTask} />
        <div className={styles.side}>
          <QuorumPanel meeting={meeting} />
          <MeetingFacts meeting={meeting} />
        </div>
      </div>
      <Attendance meeting={meeting} onTask={setTask} />
      <Suspense fallback={null}>
        {task && <TaskDialog task={task} meeting={meeting} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}
