import { describe, expect, test } from 'vitest'
import { roles } from '#domain/access/roles.ts'
import {
  concernMoveLabel,
  concernMoves,
  concernStatuses,
  concernStatusLabels,
  isConcernOver,
  moveConcern,
  movesOpenTo,
} from './concern-status.ts'

// In the order of the process document, so that the two can be read side by side.
const processTable = [
  [null, 'start', 'DRAFT', ['MEMBER', 'REFERRER']],
  ['DRAFT', 'submit', 'RECEIVED', ['REFERRER']],
  ['RECEIVED', 'askForMore', 'INFO_NEEDED', ['BM', 'COORD']],
  ['INFO_NEEDED', 'reply', 'RECEIVED', ['REFERRER']],
  ['RECEIVED', 'consult', 'CONSULTING', ['BM']],
  ['CONSULTING', 'endConsultation', 'RECEIVED', ['SYSTEM']],
  ['RECEIVED', 'adviseElsewhere', 'CLOSED_ADVICE', ['BM']],
  ['RECEIVED', 'escalateToSin', 'ESCALATED_SIN', ['BM']],
  ['RECEIVED', 'schedule', 'SCHEDULED', ['BM']],
  ['SCHEDULED', 'accept', 'ACCEPTED', ['CHAIR']],
  ['SCHEDULED', 'decline', 'CLOSED_DECLINED', ['CHAIR']],
  ['SCHEDULED', 'defer', 'SCHEDULED', ['CHAIR']],
  ['ACCEPTED', 'startReview', 'IN_REVIEW', ['COORD']],
  ['IN_REVIEW', 'agreeFindings', 'FINDINGS', ['CHAIR']],
  ['FINDINGS', 'shareFindings', 'LEARNING', ['COORD']],
  ['LEARNING', 'complete', 'CLOSED_COMPLETE', ['BM']],
  ['DRAFT', 'withdraw', 'WITHDRAWN', ['BM', 'REFERRER']],
  ['RECEIVED', 'withdraw', 'WITHDRAWN', ['BM', 'REFERRER']],
  ['INFO_NEEDED', 'withdraw', 'WITHDRAWN', ['BM', 'REFERRER']],
] as const

// Ours, after the table of the process.
const ours = [
  ['CLOSED_ADVICE', 'reopen', 'RECEIVED', ['BM']],
  ['ESCALATED_SIN', 'reopen', 'RECEIVED', ['BM']],
  ['CLOSED_DECLINED', 'reopen', 'RECEIVED', ['BM']],
  ['CLOSED_COMPLETE', 'reopen', 'RECEIVED', ['BM']],
  ['WITHDRAWN', 'reopen', 'RECEIVED', ['BM']],
  ['SCHEDULED', 'sendToSin', 'ESCALATED_SIN', ['CHAIR']],
] as const

describe.each([...processTable, ...ours])('%s, %s', (from, move, to, by) => {
  test(`leads to ${to}`, () => {
    expect(moveConcern(from, move, by[0])).toEqual({ ok: true, value: to })
  })
  test(`is made by ${by.join(' or ')} only`, () => {
    const movers = [...roles, 'SYSTEM' as const].filter((mover) => moveConcern(from, move, mover).ok)
    expect(movers.sort()).toEqual(by)
  })
})

test('no other move is possible from any status', () => {
  const possible = [null, ...concernStatuses].flatMap((from) =>
    concernMoves
      .filter((move) => [...roles, 'SYSTEM' as const].some((mover) => moveConcern(from, move, mover).ok))
      .map((move) => `${from} ${move}`),
  )
  expect(possible.sort()).toEqual([...processTable, ...ours].map(([from, move]) => `${from} ${move}`).sort())
})

test.each([
  ['RECEIVED', 'accept', 'CHAIR', 'wrong-status'],
  ['WITHDRAWN', 'withdraw', 'BM', 'wrong-status'],
  ['RECEIVED', 'schedule', 'COORD', 'wrong-role'],
  ['CONSULTING', 'endConsultation', 'BM', 'wrong-role'],
] as const)('%s, %s by %s is refused: %s', (status, move, by, error) => {
  expect(moveConcern(status, move, by)).toEqual({ ok: false, error })
})

test.each([
  [null, 'REFERRER', ['start']],
  ['DRAFT', 'REFERRER', ['submit', 'withdraw']],
  ['DRAFT', 'MEMBER', []],
  ['RECEIVED', 'BM', ['askForMore', 'consult', 'adviseElsewhere', 'escalateToSin', 'schedule', 'withdraw']],
  ['RECEIVED', 'COORD', ['askForMore']],
  ['SCHEDULED', 'CHAIR', ['accept', 'decline', 'defer', 'sendToSin']],
  ['CLOSED_ADVICE', 'BM', ['reopen']],
  ['CLOSED_ADVICE', 'CHAIR', []],
] as const)('open in %s to %s: %j', (status, by, expected) => {
  expect(movesOpenTo(status, by)).toEqual(expected)
})

test('the ends are the closed, escalated and withdrawn statuses', () => {
  expect(concernStatuses.filter(isConcernOver)).toEqual([
    'CLOSED_ADVICE',
    'ESCALATED_SIN',
    'CLOSED_DECLINED',
    'CLOSED_COMPLETE',
    'WITHDRAWN',
  ])
})

test('every status and move can be read by people', () => {
  for (const status of concernStatuses) expect(concernStatusLabels[status]).toMatch(/^[A-Z][a-z]/)
  for (const move of concernMoves) expect(concernMoveLabel(move)).toMatch(/^[A-Z][a-z]/)
})
