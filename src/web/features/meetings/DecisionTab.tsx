import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { formatLongDate } from '#domain/time/dates.ts'
import { EmptyState } from '../../app/states.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { DecisionRecord } from './DecisionRecord.tsx'
import { decisionsQuery } from './meeting-queries.ts'

export const decisionTab = createLazyRoute('/app/cases/$reference/decision')({ component: DecisionTab })

/** What meetings decided on this case, and what partners have still to confirm. */
function DecisionTab() {
  const { reference } = decisionTab.useParams()
  const { data } = useSuspenseQuery(decisionsQuery(reference))
  const { decisions, standing } = data
  const meeting = standing && linkOptions({ to: '/meetings/$meetingId', params: { meetingId: standing.meetingId } })
  if (decisions.length === 0) {
    return (
      <EmptyState
        title="Nothing is decided yet"
        next={meeting && <ButtonLink link={meeting}>See the meeting</ButtonLink>}
      >
        <p>
          {standing
            ? `This concern is on the agenda of ${formatLongDate(standing.onDate)}.`
            : 'What a meeting decides on this concern appears here.'}
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      {meeting && standing && (
        <Banner tone="information" title={`On the agenda of ${formatLongDate(standing.onDate)}`}>
          <AppLink link={meeting}>See the meeting</AppLink>
        </Banner>
      )}
      {decisions.map((decision) => (
        <DecisionRecord key={decision.id} reference={reference} decision={decision} />
      ))}
    </>
  )
}
