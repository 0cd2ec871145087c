import { expect, test } from 'vitest'
import { datesBefore } from './death-dates.ts'

test.each([
  ['nothing is dated', {}, []],
  ['the day of the death itself', { ecdop_on: '2026-06-01' }, []],
  ['later days', { ecdop_on: '2026-06-02', jar_on: '2026-06-08' }, []],
  ['a day before', { jar_on: '2026-05-31', ecdop_on: '2026-06-02' }, ['jar_on']],
  ['a day that was emptied', { jar_on: '' }, []],
  ['words that are no day', { ncmd_reference: '0001' }, []],
])('%s', (_name, answers, ids) => {
  expect(datesBefore('2026-06-01', answers)).toEqual(ids)
})
