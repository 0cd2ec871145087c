import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { blockingKeys } from './blocking-keys.ts'
import type { ComparedChild } from './same-child.ts'

const on = (day: string): UncertainDate => ({
  earliest: day,
  latest: day,
  precision: 'DAY',
  uncertain: false,
  asTyped: day,
})
const within = (earliest: string, latest: string): UncertainDate => ({ ...on(earliest), latest, precision: 'RANGE' })
const amara: ComparedChild = { forenames: 'Amara', surname: 'Okafor', alsoKnownAs: [], dob: on('2015-03-04') }

test('the keys of one child', () => {
  expect(blockingKeys(amara)).toEqual([
    'born 2015-03-04',
    'born 2015-04-03',
    '2015 amr',
    '03-04 amr',
    '2015 akfr',
    '03-04 akfr',
    'name akfr amr',
  ])
})

describe('a second report is found by', () => {
  const second: readonly (readonly [string, Partial<ComparedChild>])[] = [
    ['the date alone', { forenames: 'Xu', surname: 'Yi' }],
    ['day and month swapped', { forenames: 'Xu', surname: 'Yi', dob: on('2015-04-03') }],
    ['the names alone', { dob: undefined }],
    ['the names the other way round', { forenames: 'Okafor', surname: 'Amara', dob: undefined }],
    ['the sound of the names', { forenames: 'Ammarah', surname: 'Okaphor', dob: undefined }],
    ['one name and the year', { surname: 'Mensah', dob: within('2015-01-01', '2015-12-31') }],
    ['one name and a winter', { surname: 'Mensah', dob: within('2014-12-01', '2015-02-28') }],
    ['one name and the day of another year', { surname: 'Mensah', dob: on('2005-03-04') }],
    ['another name', { forenames: 'Ife', surname: 'Bello', alsoKnownAs: ['Amara Okafor'], dob: undefined }],
    ['half of a double name', { surname: 'Okafor-Mensah', dob: undefined }],
  ]
  test.each(second)('%s', (_name, change) => {
    const keys = new Set(blockingKeys({ ...amara, ...change }))
    expect(blockingKeys(amara).some((key) => keys.has(key))).toBe(true)
  })

  test('a form of the first name', () => {
    const rebecca = blockingKeys({ ...amara, forenames: 'Rebecca', dob: undefined })
    expect(blockingKeys({ ...amara, forenames: 'Becky', dob: undefined }).some((key) => rebecca.includes(key))).toBe(
      true,
    )
  })

  test('the NHS number', () => {
    const numbered = { ...amara, nhsNumber: '943 476 5919' }
    expect(blockingKeys(numbered)).toContain('nhs 9434765919')
    expect(blockingKeys({ ...amara, nhsNumber: '943 476 5918' }).join()).not.toContain('nhs')
  })
})

test('one name alone brings nobody up, and neither does a date that says little', () => {
  const wide = within('2001-01-01', '2019-12-31')
  expect(blockingKeys({ ...amara, surname: undefined, dob: wide })).toEqual([])
  expect(blockingKeys({ forenames: '', surname: undefined, alsoKnownAs: [], dob: undefined })).toEqual([])
})

test('a long text in a name’s place does not make keys without end', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem(), { maxLength: 40 }), (words) => {
      expect(blockingKeys({ ...amara, alsoKnownAs: words }).length).toBeLessThan(300)
    }),
  )
})
