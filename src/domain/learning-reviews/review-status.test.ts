import { describe, expect, test } from 'vitest'
import { roles } from '#domain/access/roles.ts'
import {
  moveReview,
  reviewMoveLabel,
  reviewMoves,
  reviewMovesOpenTo,
  reviewStatuses,
  reviewStatusLabels,
} from './review-status.ts'

// In the order of the process document, so that the two can be read side by side.
const processTable = [
  [null, 'propose', 'PROPOSED', ['BM', 'CHAIR', 'COORD']],
  ['PROPOSED', 'agree', 'AGREED', ['CHAIR']],
  ['AGREED', 'start', 'IN_PROGRESS', ['COORD']],
  ['IN_PROGRESS', 'agreeFindings', 'FINDINGS', ['CHAIR']],
  ['FINDINGS', 'share', 'SHARED', ['COORD']],
  ['SHARED', 'close', 'CLOSED', ['BM']],
] as const

describe.each(processTable)('%s, %s', (from, move, to, by) => {
  test(`leads to ${to}`, () => {
    expect(moveReview(from, move, by[0])).toEqual({ ok: true, value: to })
  })
  test(`is made by ${by.join(' or ')} only`, () => {
    expect(roles.filter((role) => moveReview(from, move, role).ok).sort()).toEqual(by)
  })
})

test('no other move is possible from any status', () => {
  const possible = [null, ...reviewStatuses].flatMap((from) =>
    reviewMoves
      .filter((move) => roles.some((role) => moveReview(from, move, role).ok))
      .map((move) => `${from} ${move}`),
  )
  expect(possible).toEqual(processTable.map(([from, move]) => `${from} ${move}`))
})

test.each([
  ['PROPOSED', 'start', 'COORD', 'wrong-status'],
  ['CLOSED', 'close', 'BM', 'wrong-status'],
  ['SHARED', 'close', 'COORD', 'wrong-role'],
] as const)('%s, %s by %s is refused: %s', (status, move, by, error) => {
  expect(moveReview(status, move, by)).toEqual({ ok: false, error })
})

test.each([
  [null, 'BM', ['propose']],
  ['IN_PROGRESS', 'CHAIR', ['agreeFindings']],
  ['IN_PROGRESS', 'MEMBER', []],
  ['CLOSED', 'BM', []],
] as const)('open in %s to %s: %j', (status, by, expected) => {
  expect(reviewMovesOpenTo(status, by)).toEqual(expected)
})

test('every status and move can be read by people', () => {
  for (const status of reviewStatuses) expect(reviewStatusLabels[status]).toMatch(/^[A-Z][a-z]/)
  for (const move of reviewMoves) expect(reviewMoveLabel(move)).toMatch(/^[A-Z][a-z]/)
})
