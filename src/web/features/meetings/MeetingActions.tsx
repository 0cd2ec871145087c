import type { Meeting } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { Button } from '../../parts/Button.tsx'
import type { MeetingTask } from './meeting-task.ts'

type MeetingActionsProps = { meeting: Meeting; onTask: (task: MeetingTask) => void }

/** What may be done with the meeting as a whole. */
export function MeetingActions({ meeting, onTask }: MeetingActionsProps) {
  const { status, canKeep, canChair } = meeting
  const isToCome = isStillToOpen(status)
  const isInSession = status === 'IN_SESSION'
  return (
    <>
      {canKeep && isToCome && <Button onClick={() => onTask({ name: 'cancel' })}>Cancel it</Button>}
      {canKeep && (isToCome || isInSession) && (
        <Button onClick={() => onTask({ name: 'change' })}>{isToCome ? 'Change or move' : 'Change who chairs'}</Button>
      )}
      {canChair && isToCome && (
        <Button look="primary" onClick={() => onTask({ name: 'open' })}>
          Open the meeting
        </Button>
      )}
      {canChair && isInSession && (
        <Button look="primary" onClick={() => onTask({ name: 'close' })}>
          Close the meeting
        </Button>
      )}
    </>
  )
}
