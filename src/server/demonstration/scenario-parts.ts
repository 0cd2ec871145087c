import type { ScenarioPerson } from './scenario.ts'

/** Who somebody is, in one line. */
export function named(fullName: string, sex: ScenarioPerson['sex'], years?: number) {
  const [forenames = '', surname = ''] = fullName.split(' ')
  return { forenames, surname, sex, ...(years !== undefined && { years }) }
}

// What many invented children and referrals have in common.

export const noPlan = { disability: ['NONE'], plan_status: ['NONE'], legal_status: 'NONE' } as const

export const noSchoolYet = { school_or_setting: 'NOT_APPLICABLE' } as const

export const noThreshold = {
  threshold_died: 'no',
  threshold_seriously_harmed: 'no',
  threshold_abuse_or_neglect: 'no',
  threshold_looked_after: 'no',
  threshold_care_leaver: 'no',
} as const
