import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { formatLongDate } from '#domain/time/dates.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { EmptyState } from '../../app/states.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { meetingQuery } from './meeting-queries.ts'

export const decideScreen = createLazyRoute('/app/meetings/$meetingId/decide/$reference')({ component: DecideScreen })

/** What the group decided on one concern, recorded by whoever chairs it. */
function DecideScreen() {
  const { meetingId, reference } = decideScreen.useParams()
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId))
  const item = meeting.agenda.find((each) => each.reference === reference)
  const back = linkOptions({ to: '/meetings/$meetingId', params: { meetingId } })
  const isOpen = item && item.outcome === null && !item.isOver && meeting.status === 'IN_SESSION' && meeting.canChair
  if (!item || !isOpen) {
    return (
      <>
        <PageHeader title="Record a decision" reference={reference} back={{ label: 'The meeting', link: back }} />
        <EmptyState
          title="There is nothing to decide here now"
          next={<ButtonLink link={back}>Go to the meeting</ButtonLink>}
        >
          <p>
            {item?.outcome
              ? 'This concern has its outcome already.'
              : 'The chair or the deputy of the meeting records decisions while it is in session.'}
          </p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title="What did the group decide?"
        windowTitle={`${reference}: decision`}
        reference={reference}
        marked
        back={{ label: `Meeting on ${formatLongDate(meeting.onDate)}`, link: back }}
        lead={<AppLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>{item.title}</AppLink>}
      />
      {item.quorum.isQuorate ? (
        <Banner tone="success" title={item.quorum.words} />
      ) : (
        <Banner tone="notice" title={item.quorum.words}>
          <p>
            Accepting or declining will be provisional: the three partners are then asked to confirm it in writing, and
            until they have, nothing changes for the case.
          </p>
        </Banner>
      )}
      <DecisionForm meeting={meeting} item={item} />
    </>
  )
}
