import { describe, expect, test } from 'vitest'
import { roles } from '#domain/access/roles.ts'
import {
  isStillToOpen,
  type MeetingStatus,
  meetingMoves,
  meetingMovesOpenTo,
  meetingStatuses,
  meetingStatusLabels,
  moveMeeting,
} from './meeting-status.ts'

const beforeItOpens = ['SCHEDULED', 'PAPERS_CALLED', 'AGENDA_DRAFT', 'AGENDA_APPROVED', 'PACK_ISSUED'] as const
const keepers = ['BM', 'CLERK', 'COORD']

// In the order of the process document, so that the two can be read side by side.
const processTable = [
  [[null], 'schedule', 'SCHEDULED', keepers],
  [['SCHEDULED'], 'callPapers', 'PAPERS_CALLED', ['CLERK']],
  [['PAPERS_CALLED'], 'buildAgenda', 'AGENDA_DRAFT', ['COORD']],
  [['AGENDA_DRAFT'], 'approveAgenda', 'AGENDA_APPROVED', ['CHAIR']],
  [['AGENDA_APPROVED'], 'issuePack', 'PACK_ISSUED', ['CLERK']],
  [beforeItOpens, 'open', 'IN_SESSION', ['CHAIR']],
  [['IN_SESSION'], 'close', 'HELD', ['CHAIR']],
  [['HELD'], 'sendActions', 'ACTIONS_ISSUED', ['CLERK']],
  [['ACTIONS_ISSUED'], 'draftMinutes', 'MINUTES_DRAFT', ['CLERK']],
  [['MINUTES_DRAFT'], 'clearMinutes', 'MINUTES_CLEARED', ['CHAIR']],
  [['MINUTES_CLEARED'], 'confirmMinutes', 'CONFIRMED', ['CHAIR']],
  [beforeItOpens, 'cancel', 'CANCELLED', ['BM', 'CHAIR', 'CLERK', 'COORD']],
  [beforeItOpens, 'moveToAnotherDay', 'SCHEDULED', ['BM', 'CHAIR', 'CLERK', 'COORD']],
] as const

const allStatuses: readonly (MeetingStatus | null)[] = [null, ...meetingStatuses]

describe.each(processTable)('%j, %s', (from, move, to, by) => {
  test(`leads to ${to}`, () => {
    for (const status of from) expect(moveMeeting(status, move, [by[0] as string])).toEqual({ ok: true, value: to })
  })
  test(`is made by ${by.join(' or ')} only`, () => {
    const movers = roles.filter((role) => from.some((status) => moveMeeting(status, move, [role]).ok))
    expect(movers.toSorted()).toEqual(by)
  })
  test('and from no other status', () => {
    expect(allStatuses.filter((status) => moveMeeting(status, move, roles).ok)).toEqual(from)
  })
})

test('the table is whole', () => {
  expect(meetingMoves).toEqual(processTable.map(([, move]) => move))
})

test.each([
  ['HELD', 'cancel', ['CHAIR'], 'wrong-status'],
  ['SCHEDULED', 'open', ['CLERK', 'BM'], 'wrong-role'],
] as const)('%s, %s by %j is refused: %s', (status, move, by, error) => {
  expect(moveMeeting(status, move, by)).toEqual({ ok: false, error })
})

test('the buttons of a scheduled meeting', () => {
  expect(meetingMovesOpenTo('SCHEDULED', ['CLERK'])).toEqual(['callPapers', 'cancel', 'moveToAnotherDay'])
  expect(meetingMovesOpenTo('SCHEDULED', ['CHAIR'])).toEqual(['open', 'cancel', 'moveToAnotherDay'])
  expect(meetingMovesOpenTo('SCHEDULED', ['MEMBER'])).toEqual([])
})

test('a case may be put before a meeting until it opens', () => {
  expect(meetingStatuses.filter(isStillToOpen)).toEqual(beforeItOpens)
})

test('every status can be read by people', () => {
  for (const status of meetingStatuses) expect(meetingStatusLabels[status]).toMatch(/^[A-Z][a-z]/)
})
