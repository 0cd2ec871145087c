import { expect, test } from 'vitest'
import { extensionProblem, mayBeExplained, mayBeExtended, whyNotExtended } from './clock-acts.ts'

test.each([
  ['RUNNING', false],
  ['DUE_SOON', false],
  ['DUE_TODAY', false],
  ['EXTENDED', false],
  ['LATE', true],
  ['MET', false],
  ['MET_LATE', true],
  ['CANCELLED', false],
] as const)('a reason for lateness is asked for at %s: %s', (status, expected) => {
  expect(mayBeExplained(status)).toBe(expected)
})

const statutory =
  'This limit is statutory: it can be neither paused nor extended. If it is missed, say why it was late.'
const over = 'This clock does not run any more, so it needs no more time.'
test.each([
  ['RR_COMPLETE', 'RUNNING', statutory],
  ['RR_COMPLETE', 'LATE', statutory],
  ['SIN_NOTIFY', 'DUE_TODAY', statutory],
  ['SIN_PARTNERS', 'RUNNING', statutory],
  ['LAC_DEATH', 'RUNNING', statutory],
  ['CARE_LEAVER', 'RUNNING', statutory],
  ['JAR_MEETING', 'RUNNING', statutory],
  ['RR_MEETING', 'RUNNING', null],
  ['RR_RETURN', 'LATE', null],
  ['RR_DRAFT', 'EXTENDED', null],
  ['CDOP_NOTIFY', 'DUE_SOON', null],
  ['PANEL_REPLY', 'RUNNING', null],
  ['RR_SIGNOFF', 'MET', over],
  ['RR_SIGNOFF', 'MET_LATE', over],
  ['RR_CHRON', 'CANCELLED', over],
] as const)('more time for %s while %s', (code, status, expected) => {
  expect(whyNotExtended(code, status)).toBe(expected)
  expect(mayBeExtended(code, status)).toBe(expected === null)
})

test.each([
  ['2026-06-11', '2026-06-10', null],
  ['2026-06-10', '2026-06-10', 'Choose a day later than the one it is due on now'],
  ['2026-06-09', '2026-06-10', 'Choose a day later than the one it is due on now'],
  // It ran out on the first of June, and today is the third.
  ['2026-06-02', '2026-06-01', 'Choose a day that has not passed'],
  ['2026-06-03', '2026-06-01', null],
] as const)('more time until %s for what is due on %s', (to, until, expected) => {
  expect(extensionProblem({ until, to, today: '2026-06-03' })).toBe(expected)
})
