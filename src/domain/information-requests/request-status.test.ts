import { describe, expect, test } from 'vitest'
import {
  isOwed,
  isSettled,
  isWaitedFor,
  type RequestMover,
  type RequestStatus,
  requestMovers,
  requestProcess,
  requestStatuses,
} from './request-status.ts'

type Line = readonly [RequestStatus | null, (typeof requestProcess.names)[number], RequestStatus, string]

// The table of process.md section 5, written out; who is a list of the parts that may do it.
const runners = 'COORD BM'
const table: readonly Line[] = [
  [null, 'issue', 'ISSUED', runners],
  ['ISSUED', 'acknowledge', 'ACKNOWLEDGED', 'MEMBER'],
  ['ISSUED', 'answerNil', 'NIL_RETURN', 'MEMBER'],
  ['ACKNOWLEDGED', 'answerNil', 'NIL_RETURN', 'MEMBER'],
  ['ASSIGNED', 'answerNil', 'NIL_RETURN', 'MEMBER'],
  ['DRAFTING', 'answerNil', 'NIL_RETURN', 'MEMBER'],
  ['ISSUED', 'assign', 'ASSIGNED', 'MEMBER'],
  ['ACKNOWLEDGED', 'assign', 'ASSIGNED', 'MEMBER'],
  ['ASSIGNED', 'assign', 'ASSIGNED', 'MEMBER'],
  ['DRAFTING', 'assign', 'ASSIGNED', 'MEMBER'],
  ['ASSIGNED', 'draft', 'DRAFTING', 'AUTHOR'],
  ['ASSIGNED', 'handIn', 'MEMBER_QA', 'AUTHOR'],
  ['DRAFTING', 'handIn', 'MEMBER_QA', 'AUTHOR'],
  ['MEMBER_QA', 'sendBack', 'DRAFTING', 'MEMBER'],
  ['MEMBER_QA', 'approve', 'SUBMITTED', 'MEMBER SIGNER'],
  ['SUBMITTED', 'accept', 'RECEIVED', runners],
  ['NIL_RETURN', 'accept', 'RECEIVED', runners],
  ['QUERIED', 'accept', 'RECEIVED', runners],
  ['SUBMITTED', 'query', 'QUERIED', `${runners} CHAIR`],
  ['NIL_RETURN', 'query', 'QUERIED', `${runners} CHAIR`],
  ['QUERIED', 'answerQuery', 'SUBMITTED', 'MEMBER'],
  ['RECEIVED', 'amend', 'RECEIVED', 'MEMBER'],
  ['ISSUED', 'extend', 'ISSUED', runners],
  ['ACKNOWLEDGED', 'extend', 'ACKNOWLEDGED', runners],
  ['ASSIGNED', 'extend', 'ASSIGNED', runners],
  ['DRAFTING', 'extend', 'DRAFTING', runners],
  ['MEMBER_QA', 'extend', 'MEMBER_QA', runners],
  ['QUERIED', 'extend', 'QUERIED', runners],
  ['ISSUED', 'goOnWithout', 'OVERDUE_ACCEPTED', runners],
  ['ACKNOWLEDGED', 'goOnWithout', 'OVERDUE_ACCEPTED', runners],
  ['ASSIGNED', 'goOnWithout', 'OVERDUE_ACCEPTED', runners],
  ['DRAFTING', 'goOnWithout', 'OVERDUE_ACCEPTED', runners],
  ['MEMBER_QA', 'goOnWithout', 'OVERDUE_ACCEPTED', runners],
  ['OVERDUE_ACCEPTED', 'resume', 'ACKNOWLEDGED', runners],
  ['ISSUED', 'withdraw', 'WITHDRAWN', `${runners} SYSTEM`],
  ['ACKNOWLEDGED', 'withdraw', 'WITHDRAWN', `${runners} SYSTEM`],
  ['ASSIGNED', 'withdraw', 'WITHDRAWN', `${runners} SYSTEM`],
  ['DRAFTING', 'withdraw', 'WITHDRAWN', `${runners} SYSTEM`],
  ['MEMBER_QA', 'withdraw', 'WITHDRAWN', `${runners} SYSTEM`],
  ['OVERDUE_ACCEPTED', 'withdraw', 'WITHDRAWN', `${runners} SYSTEM`],
]
const everyLine = table.flatMap(([from, move, to, who]) =>
  who.split(' ').map((by) => ({ from, move, to, by: by as RequestMover })),
)

describe('an information request moves', () => {
  test.each(everyLine)('from $from by $move to $to, by $by', ({ from, move, to, by }) => {
    expect(requestProcess.move(from, move, [by])).toEqual({ ok: true, value: to })
  })

  test('and in no other way', () => {
    const allowed = [null, ...requestStatuses].flatMap((from) =>
      requestMovers.flatMap((by) => requestProcess.openTo(from, [by]).map((move) => `${from} ${move} ${by}`)),
    )
    expect(allowed.sort()).toEqual(everyLine.map(({ from, move, by }) => `${from} ${move} ${by}`).sort())
  })
})

test.each([
  ['ISSUED', true, true, false],
  ['DRAFTING', true, true, false],
  ['MEMBER_QA', true, true, false],
  ['SUBMITTED', false, false, false],
  ['QUERIED', false, true, false],
  ['NIL_RETURN', false, false, true],
  ['RECEIVED', false, false, true],
  ['OVERDUE_ACCEPTED', false, false, true],
  ['WITHDRAWN', false, false, true],
] as const)('%s: owed %s, waited for %s, settled %s', (status, owed, waitedFor, settled) => {
  expect([isOwed(status), isWaitedFor(status), isSettled(status)]).toEqual([owed, waitedFor, settled])
})
