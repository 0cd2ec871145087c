import { expect, test } from 'vitest'
import type { AgeAtIncident } from '#domain/concerns/age-at-incident.ts'
import { opensReview } from './opens-review.ts'

const aged = (youngest: number, oldest: number | null = youngest): AgeAtIncident => ({ youngest, oldest })

test.each<[string, readonly AgeAtIncident[], boolean, boolean]>([
  ['a child of 4', [aged(4)], false, true],
  ['the last day under 18', [aged(17)], false, true],
  ['an unborn child', ['unborn'], false, true],
  ['nobody named yet', [], false, true],
  ['age not known', [aged(0, null)], false, true],
  ['17 or 18', [aged(17, 18)], false, true],
  ['18', [aged(18)], false, false],
  ['a young adult and a child', [aged(19), aged(3)], false, true],
  ['a care leaver of 20', [aged(20)], true, false],
  ['a care leaver of 16', [aged(16)], true, true],
  ['a care leaver, nobody named yet', [], true, false],
  ['a care leaver, age not known', [aged(0, null)], true, false],
])('%s', (_name, ages, isCareLeaver, expected) => {
  expect(opensReview({ ages, isCareLeaver })).toBe(expected)
})
