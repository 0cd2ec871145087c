import { describe, expect, test } from 'vitest'
import {
  awaitsSending,
  type RapidReviewMover,
  type RapidReviewStatus,
  rapidReviewProcess,
  rapidReviewStatuses,
} from './rapid-review-status.ts'

type Line = readonly [
  RapidReviewStatus | null,
  (typeof rapidReviewProcess.names)[number],
  RapidReviewStatus,
  RapidReviewMover,
]

// The table of process.md section 4, written out. The business manager stands in for the coordinator.
const table: readonly Line[] = [
  [null, 'start', 'OPEN', 'SYSTEM'],
  ['OPEN', 'setScope', 'SCOPED', 'COORD'],
  ['OPEN', 'setScope', 'SCOPED', 'BM'],
  ['SCOPED', 'setScope', 'SCOPED', 'COORD'],
  ['SCOPED', 'setScope', 'SCOPED', 'BM'],
  ['SCOPED', 'sendRequests', 'GATHERING', 'COORD'],
  ['SCOPED', 'sendRequests', 'GATHERING', 'BM'],
  ['GATHERING', 'collate', 'COLLATED', 'COORD'],
  ['GATHERING', 'collate', 'COLLATED', 'BM'],
  ['COLLATED', 'holdMeeting', 'MEETING_HELD', 'CHAIR'],
  ['MEETING_HELD', 'draft', 'DRAFTED', 'COORD'],
  ['MEETING_HELD', 'draft', 'DRAFTED', 'BM'],
  ['DRAFTED', 'sendBack', 'MEETING_HELD', 'EXEC'],
  ['SIGNED', 'sendBack', 'MEETING_HELD', 'EXEC'],
  ['DRAFTED', 'completeSignOff', 'SIGNED', 'SYSTEM'],
  ['SIGNED', 'send', 'SENT', 'COORD'],
  ['SIGNED', 'send', 'SENT', 'BM'],
  ['SENT', 'recordLetter', 'PANEL_RESPONDED', 'COORD'],
  ['SENT', 'recordLetter', 'PANEL_RESPONDED', 'BM'],
  ['PANEL_RESPONDED', 'reconsider', 'RECONSIDER', 'COORD'],
  ['PANEL_RESPONDED', 'reconsider', 'RECONSIDER', 'BM'],
  ['RECONSIDER', 'answerPanel', 'SENT', 'CHAIR'],
  ['PANEL_RESPONDED', 'close', 'CLOSED', 'BM'],
  ['OPEN', 'closeAsNotRequired', 'CLOSED', 'BM'],
  ['SCOPED', 'closeAsNotRequired', 'CLOSED', 'BM'],
  ['OPEN', 'endWithNotification', 'CLOSED', 'SYSTEM'],
  ['SCOPED', 'endWithNotification', 'CLOSED', 'SYSTEM'],
  ['GATHERING', 'endWithNotification', 'CLOSED', 'SYSTEM'],
  ['COLLATED', 'endWithNotification', 'CLOSED', 'SYSTEM'],
  ['MEETING_HELD', 'endWithNotification', 'CLOSED', 'SYSTEM'],
  ['DRAFTED', 'endWithNotification', 'CLOSED', 'SYSTEM'],
  ['SIGNED', 'endWithNotification', 'CLOSED', 'SYSTEM'],
]

describe('a Rapid Review moves', () => {
  test.each(table)('from %s by %s to %s, by %s', (from, move, to, by) => {
    expect(rapidReviewProcess.move(from, move, [by])).toEqual({ ok: true, value: to })
  })

  test('and in no other way', () => {
    const movers: readonly RapidReviewMover[] = [
      'SYSTEM',
      'BM',
      'COORD',
      'CLERK',
      'CHAIR',
      'EXEC',
      'MEMBER',
      'SCRUT',
      'LA_NOTIFIER',
    ]
    const allowed = [null, ...rapidReviewStatuses].flatMap((from) =>
      movers.flatMap((by) => rapidReviewProcess.openTo(from, [by]).map((move) => `${from} ${move} ${by}`)),
    )
    expect(allowed.sort()).toEqual(table.map(([from, move, , by]) => `${from} ${move} ${by}`).sort())
  })

  test('what is refused says whether the moment or the person was wrong', () => {
    expect(rapidReviewProcess.move('OPEN', 'send', ['COORD'])).toEqual({ ok: false, error: 'wrong-status' })
    expect(rapidReviewProcess.move('SIGNED', 'send', ['MEMBER'])).toEqual({ ok: false, error: 'wrong-role' })
    expect(rapidReviewProcess.move('SIGNED', 'send', [])).toEqual({ ok: false, error: 'wrong-role' })
  })
})

test.each([
  ['OPEN', true],
  ['DRAFTED', true],
  ['SIGNED', true],
  ['SENT', false],
  ['RECONSIDER', false],
  ['CLOSED', false],
] as const)('%s: still to be sent to the Panel: %s', (status, expected) => {
  expect(awaitsSending(status)).toBe(expected)
})
