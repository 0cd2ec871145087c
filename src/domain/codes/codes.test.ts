import { describe, expect, test } from 'vitest'
import type { Option } from '#domain/forms/form-definition.ts'
import { agencySeeds, memberAgencies, neighbouringAuthorities } from './agencies.ts'
import { disabilities } from './disability.ts'
import { alreadyEscalatedOptions } from './escalation-stages.ts'
import { ethnicities, ethnicityFrom } from './ethnicity.ts'
import { ageBands, harmFeatureOptions, perpetratorRelations } from './harm-features.ts'
import { abuseCategories, incidentKinds, incidentOutcomes } from './incident-kinds.ts'
import { legalStatuses } from './legal-status.ts'
import { otherProcessOptions } from './other-processes.ts'
import { placementTypes } from './placement-types.ts'
import { planStatuses } from './plan-status.ts'
import { parentOfTheme, practiceThemeOptions, themePolarities } from './practice-themes.ts'
import { reviewMethods } from './review-methods.ts'
import { thresholdViews, triageOutcomes } from './triage-outcomes.ts'
import { yesNoOptions } from './yes-no.ts'

const lists: Record<string, { options: readonly Option[]; size: number }> = {
  'age bands': { options: ageBands, size: 7 },
  'already escalated': { options: alreadyEscalatedOptions, size: 7 },
  disability: { options: disabilities, size: 13 },
  ethnicity: { options: ethnicities, size: 20 },
  'harm features': { options: harmFeatureOptions, size: 43 },
  'incident kinds': { options: incidentKinds, size: 22 },
  'incident outcomes': { options: incidentOutcomes, size: 4 },
  'abuse categories': { options: abuseCategories, size: 10 },
  'legal status': { options: legalStatuses, size: 13 },
  'other processes': { options: otherProcessOptions, size: 14 },
  'perpetrator relation': { options: perpetratorRelations, size: 10 },
  'placement types': { options: placementTypes, size: 28 },
  'plan status': { options: planStatuses, size: 7 },
  'practice themes': { options: practiceThemeOptions, size: 88 },
  'theme polarities': { options: themePolarities, size: 3 },
  'review methods': { options: reviewMethods, size: 15 },
  'triage outcomes': { options: triageOutcomes, size: 5 },
  'threshold views': { options: thresholdViews, size: 5 },
  'yes or no': { options: yesNoOptions, size: 4 },
}

describe.each(Object.entries(lists))('%s', (_name, { options, size }) => {
  test('has every code of the list, once', () => {
    expect(options).toHaveLength(size)
    expect(new Set(options.map(({ code }) => code)).size).toBe(size)
  })
  test('has a different label for each code of a group', () => {
    expect(new Set(options.map(({ label, group }) => `${group} ${label}`)).size).toBe(size)
  })
})

test('agencies: thirteen of the terms of reference, all codes different', () => {
  expect(memberAgencies.map(({ code }) => code)).toEqual([
    'CSC',
    'CYPE_QA',
    'YJS',
    'EDU',
    'EY',
    'HOUS',
    'PH',
    'CHS',
    'SLAM',
    'ICB',
    'MPS',
    'CSCP',
    'SCRUT',
  ])
  expect(new Set(agencySeeds.map(({ code }) => code)).size).toBe(agencySeeds.length)
  expect(neighbouringAuthorities).toHaveLength(8)
})

test.each([
  ['CHNE', 'CHNE'],
  ['cnhe', 'CHNE'],
  [' refu ', 'REFU'],
  ['NOBT', 'NOBT'],
  ['XXXX', undefined],
])('ethnicity %j is read as %s', (typed, expected) => {
  expect(ethnicityFrom(typed)).toBe(expected)
})

test.each([
  ['VOICE', 'P-CHILD'],
  ['NEGLECT', 'P-TOPIC'],
  ['DOL', 'P-LAW'],
] as const)('theme %s is reported under %s', (theme, parent) => {
  expect(parentOfTheme(theme)).toBe(parent)
})
