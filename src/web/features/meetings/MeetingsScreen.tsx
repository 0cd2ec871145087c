import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, useRouteContext } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { WaitingConcern } from '#contract/meetings.ts'
import { moveMeeting } from '#domain/meetings/meeting-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { mayDo } from '../../app/places.ts'
import { EmptyState } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { ComingMeetings, PastMeetings } from './MeetingTables.tsx'
import { meetingsQuery } from './meeting-queries.ts'
import { WaitingConcerns } from './WaitingConcerns.tsx'

const ScheduleDialog = lazy(() => import('./ScheduleDialog.tsx').then((part) => ({ default: part.ScheduleDialog })))
const PlaceDialog = lazy(() => import('./PlaceDialog.tsx').then((part) => ({ default: part.PlaceDialog })))

export const meetingsScreen = createLazyRoute('/app/meetings')({ component: MeetingsScreen })

/** The calendar of the group: what comes, and what was. */
function MeetingsScreen() {
  const { data } = useSuspenseQuery(meetingsQuery)
  const { me } = useRouteContext({ from: '/app' })
  const [isScheduling, setScheduling] = useState(false)
  const [scheduledOn, setScheduledOn] = useState('')
  const [placing, setPlacing] = useState<WaitingConcern | null>(null)
  const roles = me.seats.map(({ role }) => role)
  const maySchedule = moveMeeting(null, 'schedule', roles).ok
  const schedule = (words: string) => (
    <Button look="primary" icon="plus" onClick={() => setScheduling(true)}>
      {words}
    </Button>
  )
  const isEmpty = data.coming.length + data.past.length === 0
  return (
    <>
      <PageHeader
        title="Meetings"
        lead="The Safeguarding Practice Review Group meets six times a year. The chair rotates among its partners."
        actions={maySchedule && !isEmpty && schedule('Schedule a meeting')}
      />
      {scheduledOn && (
        <Banner tone="success" announced title={`Scheduled for ${formatLongDate(scheduledOn)}`}>
          <Button small onClick={() => setScheduling(true)}>
            Schedule another
          </Button>
        </Banner>
      )}
      {data.waiting.length > 0 && (
        <WaitingConcerns concerns={data.waiting} {...(mayDo('meeting.write', me.seats) && { onPlace: setPlacing })} />
      )}
      {isEmpty ? (
        <EmptyState title="No meeting is planned yet" next={maySchedule && schedule('Schedule the first meeting')}>
          <p>
            {maySchedule
              ? 'Plan the meetings of the year ahead, so that a concern always has one to go to.'
              : 'The administrator schedules them; they appear here.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <ComingMeetings meetings={data.coming} countsAll={data.countsAll} />
          {data.past.length > 0 && <PastMeetings meetings={data.past} countsAll={data.countsAll} />}
        </>
      )}
      <Suspense fallback={null}>
        {isScheduling && (
          <ScheduleDialog
            chairs={data.chairs}
            suggestion={data.suggestion}
            onScheduled={setScheduledOn}
            onClose={() => setScheduling(false)}
          />
        )}
        {placing && <PlaceDialog concern={placing} meetings={data.coming} onClose={() => setPlacing(null)} />}
      </Suspense>
    </>
  )
}
