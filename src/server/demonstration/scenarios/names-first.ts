import type { Scenario } from '../scenario.ts'
import { named, noPlan, noSchoolYet } from '../scenario-parts.ts'

const family = { ethnicity: 'AOTH', language: 'Tamil' } as const
const where = { home: '14 Chimera Square', skipped: { postcode: 'NOT_HELD' } } as const

/** Only the children and the family are finished. */
export const namesFirst: Scenario = {
  key: 'names-first',
  by: 'police',
  sentDaysAgo: 5,
  isDraft: true,
  people: [
    {
      name: 'Oldest',
      roles: ['subject_child'],
      ...named('Wilhelmina Untrue-Test', 'F', 10),
      ...where,
      relatedTo: { Middle: 'sibling', Youngest: 'sibling' },
      livesWith: ['Mother', 'Father', 'Middle', 'Youngest', 'Aunt'],
      answers: { ...family, ...noPlan, interpreter: 'no', school_or_setting: 'Pretend Primary School' },
    },
    {
      name: 'Middle',
      roles: ['subject_child'],
      ...named('Maximilian Untrue-Test', 'M', 8),
      ...where,
      relatedTo: { Youngest: 'sibling' },
      livesWith: ['Mother', 'Father', 'Oldest', 'Youngest', 'Aunt'],
      answers: { ...family, ...noPlan, interpreter: 'no', school_or_setting: 'Pretend Primary School' },
    },
    {
      name: 'Youngest',
      roles: ['sibling'],
      ...named('Ignatius Untrue-Test', 'M', 3),
      ...where,
      skipped: { ...where.skipped, ...noSchoolYet, relationships: 'NOT_APPLICABLE' },
      livesWith: ['Mother', 'Father', 'Oldest', 'Middle', 'Aunt'],
      answers: { ...family, ...noPlan, interpreter: 'no' },
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Arabella Untrue-Test', 'F', 36),
      ...where,
      relatedTo: { Oldest: 'parent', Middle: 'parent', Youngest: 'parent', Father: 'partner', Aunt: 'sibling' },
      livesWith: ['Father', 'Oldest', 'Middle', 'Youngest', 'Aunt'],
      answers: { ...family, interpreter: 'yes', disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Lysander Untrue-Test', 'M', 38),
      ...where,
      relatedTo: { Oldest: 'parent', Middle: 'parent', Youngest: 'parent' },
      livesWith: ['Mother', 'Oldest', 'Middle', 'Youngest', 'Aunt'],
      answers: { ...family, interpreter: 'no', disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Aunt',
      roles: ['other_relative', 'household_member'],
      ...named('Euphemia Untrue', 'F', 30),
      ...where,
      relatedTo: { Oldest: 'aunt_or_uncle', Middle: 'aunt_or_uncle', Youngest: 'aunt_or_uncle' },
      livesWith: ['Mother', 'Father', 'Oldest', 'Middle', 'Youngest'],
      answers: { ...family, interpreter: 'yes', disability: ['VIS'] },
    },
  ],
  answers: { referrer_role: 'Detective Inspector', referrer_agency: 'MPS' },
}
