import { describe, expect, test } from 'vitest'
import {
  awaitsNotification,
  type IncidentMover,
  type IncidentStatus,
  incidentProcess,
  incidentStatuses,
} from './incident-status.ts'

// The table of process.md section 3, written out: from, event, to, who.
const table: readonly (readonly [
  IncidentStatus | null,
  (typeof incidentProcess.names)[number],
  IncidentStatus,
  IncidentMover,
])[] = [
  [null, 'start', 'CONSIDERING', 'LA_NOTIFIER'],
  [null, 'start', 'CONSIDERING', 'BM'],
  [null, 'start', 'CONSIDERING', 'CHAIR'],
  [null, 'start', 'CONSIDERING', 'SYSTEM'],
  ['CONSIDERING', 'askPartners', 'PARTNER_VIEWS', 'BM'],
  ['CONSIDERING', 'askPartners', 'PARTNER_VIEWS', 'LA_NOTIFIER'],
  ['PARTNER_VIEWS', 'decideNotify', 'TO_SUBMIT', 'LA_NOTIFIER'],
  ['PARTNER_VIEWS', 'decideNot', 'NOT_NOTIFIED', 'LA_NOTIFIER'],
  ['TO_SUBMIT', 'submit', 'SUBMITTED', 'LA_NOTIFIER'],
  ['SUBMITTED', 'withdraw', 'WITHDRAWN', 'LA_NOTIFIER'],
  ['RR_STARTED', 'withdraw', 'WITHDRAWN', 'LA_NOTIFIER'],
  ['SUBMITTED', 'startReview', 'RR_STARTED', 'SYSTEM'],
  ['SUBMITTED', 'takeCareLeaverRoute', 'CL_REVIEW', 'BM'],
  ['SUBMITTED', 'close', 'CLOSED', 'BM'],
  ['CL_REVIEW', 'close', 'CLOSED', 'BM'],
  ['RR_STARTED', 'endWithReview', 'CLOSED', 'SYSTEM'],
  ['NOT_NOTIFIED', 'reconsider', 'CONSIDERING', 'LA_NOTIFIER'],
  ['NOT_NOTIFIED', 'reconsider', 'CONSIDERING', 'BM'],
  ['NOT_NOTIFIED', 'reconsider', 'CONSIDERING', 'SYSTEM'],
]

describe('a serious incident moves', () => {
  test.each(table)('from %s by %s to %s, by %s', (from, move, to, by) => {
    expect(incidentProcess.move(from, move, [by])).toEqual({ ok: true, value: to })
  })

  test('and in no other way', () => {
    const movers: readonly IncidentMover[] = [
      'SYSTEM',
      'BM',
      'COORD',
      'CHAIR',
      'LA_NOTIFIER',
      'MEMBER',
      'EXEC',
      'SCRUT',
      'ADMIN',
    ]
    const allowed = [null, ...incidentStatuses].flatMap((from) =>
      movers.flatMap((by) => incidentProcess.openTo(from, [by]).map((move) => `${from} ${move} ${by}`)),
    )
    expect(allowed.sort()).toEqual(table.map(([from, move, , by]) => `${from} ${move} ${by}`).sort())
  })
})

test.each([
  ['CONSIDERING', true],
  ['PARTNER_VIEWS', true],
  ['TO_SUBMIT', true],
  ['NOT_NOTIFIED', false],
  ['SUBMITTED', false],
  ['CLOSED', false],
] as const)('%s: still to notify or decide: %s', (status, expected) => {
  expect(awaitsNotification(status)).toBe(expected)
})
