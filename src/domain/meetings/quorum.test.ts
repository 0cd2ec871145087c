import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { type Attendance, attendanceModes, chairNeedsHandover, quorumInWords, quorumOf } from './quorum.ts'

const seat = (seatId: string, quorumGroup: Attendance['quorumGroup'], rest: Partial<Attendance> = {}): Attendance => ({
  seatId,
  quorumGroup,
  mode: 'IN_PERSON',
  proxy: null,
  arrivedAt: null,
  leftAt: null,
  hasConflict: false,
  ...rest,
})
const accepted = { jobTitle: 'Deputy designated nurse', accepted: true }
const notAccepted = { jobTitle: 'Newly qualified nurse', accepted: false }

const csc = seat('csc', 'CSC')
const police = seat('police', 'POLICE')
const health = (rest: Partial<Attendance> = {}) => seat('icb-nurse', 'HEALTH_ICB', rest)
const healthMissing = { isQuorate: false, missing: ['Health (ICB)'] }
const quorate = { isQuorate: true, missing: [] }

describe('the meeting as a whole', () => {
  test.each<[string, readonly Attendance[], object]>([
    ['all three in person', [csc, health(), police], quorate],
    ['one of them remote', [csc, health({ mode: 'REMOTE' }), police], quorate],
    ['apologies and no proxy', [csc, health({ mode: 'APOLOGIES' }), police], healthMissing],
    ['absent', [csc, health({ mode: 'ABSENT' }), police], healthMissing],
    [
      'apologies and a proxy the Chair accepted',
      [csc, health({ mode: 'APOLOGIES', proxy: accepted }), police],
      quorate,
    ],
    ['a proxy noted as in person', [csc, health({ proxy: accepted }), police], quorate],
    ['a proxy not accepted', [csc, health({ mode: 'APOLOGIES', proxy: notAccepted }), police], healthMissing],
    ['a proxy not accepted, noted as in person', [csc, health({ proxy: notAccepted }), police], healthMissing],
    [
      'a proxy accepted beforehand who did not come',
      [csc, health({ mode: 'ABSENT', proxy: accepted }), police],
      healthMissing,
    ],
    ['the trust’s named nurse instead of the ICB', [csc, seat('chs-nurse', null), police], healthMissing],
    ['a conflict', [csc, health({ hasConflict: true }), police], healthMissing],
    [
      'a conflict, and a colleague of the same group without one',
      [csc, health({ hasConflict: true }), seat('icb-doctor', 'HEALTH_ICB'), police],
      quorate,
    ],
    [
      'the QA manager instead of the Head of Service',
      [seat('qa', null), health(), police],
      {
        isQuorate: false,
        missing: ['Children’s Social Care'],
      },
    ],
    ['somebody who left before the end', [csc, health({ leftAt: '10:00' }), police], quorate],
    [
      'the chair’s seat alone',
      [seat('chair', null)],
      {
        isQuorate: false,
        missing: ['Children’s Social Care', 'Health (ICB)', 'Police'],
      },
    ],
    ['nobody', [], { isQuorate: false, missing: ['Children’s Social Care', 'Health (ICB)', 'Police'] }],
  ])('%s', (_name, attendance, expected) => {
    expect(quorumOf(attendance)).toMatchObject(expected)
  })

  test('the snapshot says which seats count for which group', () => {
    const attendance = [csc, health(), seat('icb-doctor', 'HEALTH_ICB', { mode: 'REMOTE' }), seat('housing', null)]
    expect(quorumOf(attendance)).toEqual({
      isQuorate: false,
      groups: [
        { group: 'CSC', isPresent: true, by: ['csc'] },
        { group: 'HEALTH_ICB', isPresent: true, by: ['icb-nurse', 'icb-doctor'] },
        { group: 'POLICE', isPresent: false, by: [] },
      ],
      missing: ['Police'],
    })
  })
})

describe('one item', () => {
  test.each([
    ['before Health arrives', { arrivedAt: '10:30' }, '10:29', false],
    ['as Health arrives', { arrivedAt: '10:30' }, '10:30', true],
    ['after Health arrived', { arrivedAt: '10:30' }, '11:00', true],
    ['before Health leaves', { leftAt: '11:00' }, '10:59', true],
    ['as Health leaves', { leftAt: '11:00' }, '11:00', false],
    ['between arrival and leaving', { arrivedAt: '09:45', leftAt: '11:00' }, '10:15', true],
    ['before nine, when ten o’clock comes later', { arrivedAt: '10:00' }, '08:55', false],
  ])('%s', (_name, times, at, expected) => {
    expect(quorumOf([csc, health(times), police], at).isQuorate).toBe(expected)
  })
})

test.each([
  [[csc, health(), police], 'Quorate: Children’s Social Care, Health (ICB) and Police are present.'],
  [[csc, police], 'Not quorate: nobody counts for Health (ICB).'],
  [[csc], 'Not quorate: nobody counts for Health (ICB) or Police.'],
  [[], 'Not quorate: nobody counts for Children’s Social Care, Health (ICB) or Police.'],
])('in words %#', (attendance, expected) => {
  expect(quorumInWords(quorumOf(attendance))).toBe(expected)
})

test.each([
  ['MPS', ['CSC', 'MPS'], true],
  ['MPS', ['CSC', 'CHS'], false],
  ['ICB', [], false],
])('a chair from %s with %j involved', (chair, involved, expected) => {
  expect(chairNeedsHandover(chair, involved)).toBe(expected)
})

describe('whoever attends', () => {
  const anyTime = fc.constantFrom(null, '09:00', '10:00', '11:00', '12:00')
  const anyRow: fc.Arbitrary<Attendance> = fc.record({
    seatId: fc.uuid(),
    quorumGroup: fc.constantFrom(null, ...quorumGroups),
    mode: fc.constantFrom(...attendanceModes),
    proxy: fc.option(fc.record({ jobTitle: fc.constant('Deputy'), accepted: fc.boolean() })),
    arrivedAt: anyTime,
    leftAt: anyTime,
    hasConflict: fc.boolean(),
  })
  const anyItem = fc.constantFrom(undefined, '09:30', '10:00', '11:30')

  test('one more person never makes a meeting less quorate', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyRow, anyItem, (rows, more, at) => {
        if (quorumOf(rows, at).isQuorate) expect(quorumOf([...rows, more], at).isQuorate).toBe(true)
      }),
    )
  })

  test('one more conflict never makes it more quorate, and nobody with one is counted', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyItem, (rows, at) => {
        const conflicted = rows.map((row, index) => (index === 0 ? { ...row, hasConflict: true } : row))
        const counted = quorumOf(conflicted, at).groups.flatMap(({ by }) => by)
        if (!quorumOf(rows, at).isQuorate) expect(quorumOf(conflicted, at).isQuorate).toBe(false)
        for (const row of conflicted) if (row.hasConflict) expect(counted).not.toContain(row.seatId)
      }),
    )
  })
})
