import { linkOptions } from '@tanstack/react-router'
import type { AgendaItem, Meeting } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, ButtonLink, IconButton } from '../../parts/Button.tsx'
import { AgendaTags } from './AgendaTags.tsx'
import styles from './meeting.module.css'
import type { MeetingTask } from './meeting-task.ts'

type AgendaEntryProps = {
  meeting: Meeting
  item: AgendaItem
  number: number
  isFirst: boolean
  isLast: boolean
  onMove: (direction: 'UP' | 'DOWN') => void
  onHandOver: (toDeputy: boolean) => void
  onTask: (task: MeetingTask) => void
}

export function AgendaEntry({ meeting, item, number, isFirst, isLast, onMove, onHandOver, onTask }: AgendaEntryProps) {
  const { reference, title, conflicts, quorum, deferrals } = item
  const isInSession = meeting.status === 'IN_SESSION'
  const runs = isInSession || isStillToOpen(meeting.status)
  // What comes of a Rapid Review is recorded on its own page.
  const isConcern = item.kind === 'NEW_CONCERN'
  const isOpen = item.outcome === null && !item.isOver
  const handOver = item.isChairedByDeputy ? 'Give back to the chair' : 'Hand over to the deputy'
  const isRecorded = meeting.seats.some(({ attendance }) => attendance !== null)
  return (
    <li className={styles.item}>
      <div className={styles.number} aria-hidden="true">
        {number}
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3>
            <AppLink
              link={linkOptions({
                to: isConcern ? '/cases/$reference' : '/cases/$reference/rapid',
                params: { reference },
              })}
            >
              {title}
            </AppLink>
          </h3>
          {meeting.canKeep && runs && (
            <span className={`${styles.order} not-printed`}>
              {!isFirst && <IconButton icon="up" small label={`Move ${reference} up`} onClick={() => onMove('UP')} />}
              {!isLast && (
                <IconButton icon="down" small label={`Move ${reference} down`} onClick={() => onMove('DOWN')} />
              )}
            </span>
          )}
        </div>
        <AgendaTags item={item} />
        {deferrals > 0 && (
          <p className="soft">{deferrals === 1 ? 'Deferred once before.' : `Deferred ${deferrals} times before.`}</p>
        )}
        {isOpen && isRecorded && runs && (
          <p className={quorum.isQuorate ? 'soft' : styles.notQuorate}>
            {quorum.isQuorate ? 'Quorate for this item.' : quorum.words}
          </p>
        )}
        {conflicts.length > 0 && (
          <ul className={styles.conflicts} aria-label="Conflicts of interest">
            {conflicts.map(({ who, reason }) => (
              <li key={`${who} ${reason}`}>
                <strong>{who}</strong> has a conflict of interest: {reason}
              </li>
            ))}
          </ul>
        )}
        {isOpen && runs && <Justification meeting={meeting} item={item} onTask={onTask} />}
        {isOpen && runs && item.involvedChair && meeting.canKeep && (
          <Banner tone="notice" title={`${item.involvedChair} is involved in this case`}>
            <p>
              {item.isChairedByDeputy ? 'The deputy' : 'The chair'} comes from there. An item like this is handed over
              to the other of the two.
            </p>
          </Banner>
        )}
        {isOpen && runs && meeting.canKeep && (
          <div className={`${styles.actions} not-printed`}>
            {item.rapidReview && (
              <ButtonLink
                look={isInSession ? 'primary' : 'secondary'}
                small
                link={linkOptions({ to: '/cases/$reference/rapid/record', params: { reference } })}
                aria-label={`Open the Rapid Review ${reference}`}
              >
                Open the Rapid Review
              </ButtonLink>
            )}
            {isInSession && meeting.canChair && isConcern && (
              <ButtonLink
                look="primary"
                small
                link={linkOptions({
                  to: '/meetings/$meetingId/decide/$reference',
                  params: { meetingId: meeting.id, reference },
                })}
                aria-label={`Record the decision on ${reference}`}
              >
                Record the decision
              </ButtonLink>
            )}
            <Button small aria-label={`${handOver}: ${reference}`} onClick={() => onHandOver(!item.isChairedByDeputy)}>
              {handOver}
            </Button>
            <Button
              small
              aria-label={`Conflict of interest: ${reference}`}
              onClick={() => onTask({ name: 'conflict', item })}
            >
              Conflict of interest
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

/** After two deferrals the business manager says why it may wait again; before that the chair cannot defer it. */
function Justification({ meeting, item, onTask }: Pick<AgendaEntryProps, 'meeting' | 'item' | 'onTask'>) {
  if (!item.needsJustification) return null
  if (item.justification) {
    return (
      <p>
        <strong>Why it may wait again:</strong> {item.justification}
      </p>
    )
  }
  return (
    <div className={styles.justify}>
      <p>It can wait again only when the Business Manager has said why.</p>
      {meeting.canJustify && (
        <Button
          small
          aria-label={`Say why it may wait: ${item.reference}`}
          onClick={() => onTask({ name: 'justify', item })}
        >
          Say why it may wait
        </Button>
      )}
    </div>
  )
}
