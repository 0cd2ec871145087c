import { expect, test } from 'vitest'
import { whoRuns } from './who-runs.ts'

const seats = { coordinators: ['cora', 'colin'], managers: ['maud'] }

test.each([
  ['the coordinator named on it', 'colin', seats, [], ['colin']],
  ['the Business Manager, named on it', 'maud', seats, [], ['maud']],
  ['every coordinator, where nobody is named', null, seats, [], ['cora', 'colin']],
  ['every coordinator, where the one named has left', 'lea', seats, [], ['cora', 'colin']],
  ['the free coordinators, where the one named has a conflict', 'colin', seats, ['colin'], ['cora']],
  ['the Business Manager, where no coordinator is free', 'colin', seats, ['cora', 'colin'], ['maud']],
  ['the Business Manager, while the seat is vacant', 'lea', { ...seats, coordinators: [] }, [], ['maud']],
  ['nobody, where everybody has a conflict', 'colin', seats, ['cora', 'colin', 'maud'], []],
] as const)('a review is run by %s', (_whom, named, runners, conflicted, expected) => {
  expect(whoRuns(named, runners, conflicted)).toEqual(expected)
})
