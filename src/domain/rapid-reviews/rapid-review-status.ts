import type { Role } from '#domain/access/roles.ts'
import { type Move, processOf } from '#domain/processes/process.ts'

/** A Rapid Review's course (process.md section 4). */
export const rapidReviewStatuses = [
  'OPEN',
  'SCOPED',
  'GATHERING',
  'COLLATED',
  'MEETING_HELD',
  'DRAFTED',
  'SIGNED',
  'SENT',
  'PANEL_RESPONDED',
  'RECONSIDER',
  'CLOSED',
] as const
export type RapidReviewStatus = (typeof rapidReviewStatuses)[number]

export const rapidReviewStatusLabels: Record<RapidReviewStatus, string> = {
  OPEN: 'Opened',
  SCOPED: 'Scope set',
  GATHERING: 'Gathering information',
  COLLATED: 'Returns together',
  MEETING_HELD: 'Meeting held',
  DRAFTED: 'With the partners to sign',
  SIGNED: 'Signed',
  SENT: 'Sent to the Panel',
  PANEL_RESPONDED: 'Panel has answered',
  RECONSIDER: 'Being reconsidered',
  CLOSED: 'Closed',
}

export type RapidReviewMover = Role | 'SYSTEM'

// The coordinator runs a review; the business manager has full oversight and may stand in.
const runners = ['COORD', 'BM'] as const

const moves = {
  start: { from: [null], to: 'OPEN', by: ['SYSTEM'], label: 'Open the Rapid Review' },
  setScope: { from: ['OPEN', 'SCOPED'], to: 'SCOPED', by: runners, label: 'Set the scope' },
  sendRequests: { from: ['SCOPED'], to: 'GATHERING', by: runners, label: 'Send the requests' },
  collate: { from: ['GATHERING'], to: 'COLLATED', by: runners, label: 'Bring the returns together' },
  holdMeeting: { from: ['COLLATED'], to: 'MEETING_HELD', by: ['CHAIR'], label: 'Record that the meeting was held' },
  draft: { from: ['MEETING_HELD'], to: 'DRAFTED', by: runners, label: 'Ask the partners to sign' },
  sendBack: { from: ['DRAFTED', 'SIGNED'], to: 'MEETING_HELD', by: ['EXEC'], label: 'Send back' },
  completeSignOff: { from: ['DRAFTED'], to: 'SIGNED', by: ['SYSTEM'], label: 'Signed by all three' },
  send: { from: ['SIGNED'], to: 'SENT', by: runners, label: 'Record that it was sent to the Panel' },
  recordLetter: { from: ['SENT'], to: 'PANEL_RESPONDED', by: runners, label: 'Record the Panel’s letter' },
  reconsider: { from: ['PANEL_RESPONDED'], to: 'RECONSIDER', by: runners, label: 'Reconsider the decision' },
  answerPanel: { from: ['RECONSIDER'], to: 'SENT', by: ['CHAIR'], label: 'Answer the Panel' },
  close: { from: ['PANEL_RESPONDED'], to: 'CLOSED', by: ['BM'], label: 'Close the Rapid Review' },
  // Died while looked after, and neither abuse nor neglect known or suspected (process.md section 0, second row).
  closeAsNotRequired: { from: ['OPEN', 'SCOPED'], to: 'CLOSED', by: ['BM'], label: 'Close as not required' },
  endWithNotification: {
    from: ['OPEN', 'SCOPED', 'GATHERING', 'COLLATED', 'MEETING_HELD', 'DRAFTED', 'SIGNED'],
    to: 'CLOSED',
    by: ['SYSTEM'],
    label: 'Ended: the notification was withdrawn',
  },
} as const satisfies Record<string, Move<RapidReviewStatus, RapidReviewMover>>
export type RapidReviewMove = keyof typeof moves

export const rapidReviewProcess = processOf<RapidReviewStatus, RapidReviewMover, RapidReviewMove>(moves)

/** Whether it has still to be sent to the Panel: RR_COMPLETE is running. */
export const awaitsSending = (status: RapidReviewStatus): boolean =>
  rapidReviewProcess.move(status, 'endWithNotification', ['SYSTEM']).ok

/** Whether a return may still be waited for: the partners have not been asked to sign without it. */
export const mayWaitForReturns = (status: RapidReviewStatus): boolean =>
  status === 'GATHERING' || status === 'COLLATED' || status === 'MEETING_HELD'

/** Whether agencies may have been asked: people stand by their labels in what they were asked and what they wrote. */
export const mayHaveAsked = (status: RapidReviewStatus): boolean => status !== 'OPEN' && status !== 'SCOPED'

/** Whether its meeting has not been recorded as held yet. */
export const isMeetingToCome = (status: RapidReviewStatus): boolean =>
  ['OPEN', 'SCOPED', 'GATHERING', 'COLLATED'].includes(status)
