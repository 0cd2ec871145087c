import { describe, expect, test } from 'vitest'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { type CheckedQuality, qualityChecks, qualityProblems } from './quality-checks.ts'
import { groupsStillToSign, isSignedByAll, needsComment } from './sign-off.ts'

const signed = (...each: [QuorumGroup, number][]) => each.map(([group, round]) => ({ group, round }))

describe('whose signature is still wanted', () => {
  test.each([
    ['nobody has signed', signed(), 1, ['CSC', 'HEALTH_ICB', 'POLICE']],
    ['one has', signed(['POLICE', 1]), 1, ['CSC', 'HEALTH_ICB']],
    ['all have', signed(['CSC', 1], ['POLICE', 1], ['HEALTH_ICB', 1]), 1, []],
    [
      'all have signed the draft before this',
      signed(['CSC', 1], ['POLICE', 1], ['HEALTH_ICB', 1]),
      2,
      ['CSC', 'HEALTH_ICB', 'POLICE'],
    ],
    ['one draft each', signed(['CSC', 1], ['POLICE', 2], ['HEALTH_ICB', 2]), 2, ['CSC']],
  ] as const)('%s', (_, signatures, round, still) => {
    expect(groupsStillToSign(signatures, round)).toEqual(still)
    expect(isSignedByAll(signatures, round)).toBe(still.length === 0)
  })

  test('before the first draft nothing is signed', () => {
    expect(isSignedByAll(signed(['CSC', 0], ['POLICE', 0], ['HEALTH_ICB', 0]), 0)).toBe(false)
  })
})

test('a comment and a dissent need their words', () => {
  expect((['AGREE', 'AGREE_WITH_COMMENT', 'DISSENT'] as const).map(needsComment)).toEqual([false, true, true])
})

describe('the quality check', () => {
  const all = (isMet: boolean, note: string): CheckedQuality =>
    Object.fromEntries(qualityChecks.map(({ code }) => [code, { isMet, note }]))
  test.each([
    ['all ticked', all(true, ''), 0, []],
    ['all explained', all(false, 'Because'), 0, []],
    ['one neither', { ...all(true, ''), SAFETY: { isMet: false, note: ' ' } }, 0, ['SAFETY']],
    ['nothing', {}, 0, qualityChecks.map(({ code }) => code)],
    ['a name found, and ticked', all(true, ''), 1, ['CODED_NAMES']],
    ['a name found, and explained', { ...all(true, ''), CODED_NAMES: { isMet: false, note: 'A street' } }, 1, []],
  ])('%s', (_, checked, names, open) => {
    expect(qualityProblems(checked, names).map(({ code }) => code)).toEqual(open)
  })
})
