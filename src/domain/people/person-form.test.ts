import { describe, expect, test } from 'vitest'
import { questionsOf, questionsThatApply } from '#domain/forms/answers.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { conditionProblems } from '#domain/forms/sound-conditions.ts'
import { adultRoles, caseRoles, familyRoles, mayBePicked } from './case-roles.ts'
import { personForm } from './person-form.ts'

const ids = (answers: Record<string, unknown>) => questionsThatApply(personForm, answers).map(({ id }) => id)
const questions = questionsOf(personForm)

describe('who is asked what', () => {
  test('at first only who they are', () => {
    expect(ids({})).toEqual(['role_in_case', 'forenames', 'surname', 'also_known_as'])
  })
  test('a professional: nothing more', () => {
    expect(ids({ role_in_case: ['professional'] })).toEqual(['role_in_case', 'forenames', 'surname', 'also_known_as'])
  })
  test('a child who is born', () => {
    expect(ids({ role_in_case: ['subject_child'], born: 'born' })).toEqual([
      'role_in_case',
      'forenames',
      'surname',
      'also_known_as',
      'born',
      'dob',
      'has_died',
      'sex',
      'gender_identity',
      'address',
      'postcode',
      'lives_with',
      'relationships',
      'other_local_authority',
      'ethnicity',
      'ethnicity_source',
      'language',
      'interpreter',
      'religion_belief',
      'nationality_immigration',
      'disability',
      'nhs_number',
      'upn',
      'las_id',
      'police_ref',
      'other_ref',
      'gp',
      'school_or_setting',
      'education_situation',
      'plan_status',
      'legal_status',
    ])
  })
  test('an unborn child: when it is due, no disability, school or order', () => {
    const asked = ids({ role_in_case: ['subject_child'], born: 'unborn' })
    expect(asked).toContain('expected_dob')
    for (const id of ['dob', 'disability', 'school_or_setting', 'legal_status']) expect(asked).not.toContain(id)
  })
  test('a mother: her birth date and parental responsibility, no plan', () => {
    const asked = ids({ role_in_case: ['mother', 'carer'] })
    expect(asked).toEqual(expect.arrayContaining(['dob', 'parental_responsibility', 'disability']))
    for (const id of ['born', 'plan_status', 'school_or_setting', 'upn']) expect(asked).not.toContain(id)
  })
  test.each([
    [{ has_died: 'yes' }, 'date_of_death'],
    [{ gender_identity: '09' }, 'gender_self_description'],
    [{ plan_status: ['CP_PLAN'] }, 'cp_category'],
    [{ plan_status: ['LOOKED_AFTER'] }, 'placement_type'],
    [{ plan_status: ['PREVIOUSLY'] }, 'plan_dates'],
  ])('%j asks %s', (answers, followUp) => {
    const child = { role_in_case: ['subject_child'], born: 'born' }
    expect(ids(child)).not.toContain(followUp)
    expect(ids({ ...child, ...answers })).toContain(followUp)
  })
})

test('everything required of a child may be skipped with a reason, but what they are and whether they are born', () => {
  const answers = { role_in_case: ['subject_child'], born: 'born' }
  const skipped = Object.fromEntries(questions.map(({ id }) => [id, 'NOT_YET_OBTAINED' as const]))
  expect(missingIn(personForm, { answers, skipped })).toEqual([])
  expect(missingIn(personForm, { answers: {}, skipped }).map(({ id }) => id)).toEqual(['role_in_case'])
})

test('what identifies a person is marked', () => {
  const identifying = questions.filter(({ identity }) => identity).map(({ id }) => id)
  expect(identifying).toEqual([
    'forenames',
    'surname',
    'also_known_as',
    'dob',
    'expected_dob',
    'address',
    'postcode',
    'nhs_number',
    'upn',
    'las_id',
    'police_ref',
    'other_ref',
    'gp',
    'school_or_setting',
  ])
})

test('the definition is sound plain data', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  expect(conditionProblems(personForm)).toEqual([])
  expect(JSON.parse(JSON.stringify(personForm))).toEqual(personForm)
})

test.each([
  [['subject_child'], 'children', true],
  [['mother'], 'children', false],
  [['subject_child'], 'other-children', false],
  [['sibling'], 'other-children', true],
  [['mother', 'professional'], 'adults', true],
  [['sibling'], 'adults', false],
  [['professional'], 'adults', false],
  [['professional'], 'anyone', true],
  // Just added, and nobody has said yet what they are.
  [[], 'anyone', true],
  [[], 'adults', true],
] as const)('%j may be picked for %s: %s', (roles, asked, expected) => {
  expect(mayBePicked(roles, asked)).toBe(expected)
})

test('everyone but professionals is family', () => {
  expect([...familyRoles].sort()).toEqual(
    caseRoles
      .map(({ code }) => code)
      .filter((code) => code !== 'professional')
      .sort(),
  )
  expect(adultRoles).not.toContain('sibling')
})
