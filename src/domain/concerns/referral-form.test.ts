import { describe, expect, test } from 'vitest'
import { questionsOf, questionsThatApply } from '#domain/forms/answers.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { conditionProblems } from '#domain/forms/sound-conditions.ts'
import { referralForm } from './referral-form.ts'

const ids = (answers: Record<string, unknown>) => questionsThatApply(referralForm, answers).map(({ id }) => id)

// The field list of the referral, in the order a referrer meets it.
const always = [
  'is_child_safe_now',
  'referrer_name',
  'referrer_role',
  'referrer_agency',
  'referrer_email',
  'referrer_phone',
  'agency_safeguarding_lead',
  'discussed_on',
  'lead_supports',
  'children',
  'other_children_affected',
  'family_members',
  'incident_or_pattern',
  'incident_date',
  'when_agency_learned',
  'when_la_learned',
  'where_child_was',
  'who_caring',
  'circumstances',
  'key_dates',
  'why_concerning',
  'near_miss',
  'practice_themes',
  'harm_features',
  'what_worked',
  'threshold_died',
  'threshold_seriously_harmed',
  'threshold_abuse_or_neglect',
  'threshold_looked_after',
  'threshold_care_leaver',
  'agencies_involved',
  'already_escalated',
  'other_processes',
  'family_aware',
  'question_to_answer',
  'suggested_method',
  'attachments',
  'declaration',
]

test('asks every field, whether the child is safe first', () => {
  expect(ids({})).toEqual(always)
})

test.each([
  [{ is_child_safe_now: 'no' }, 'immediate_action_taken'],
  [{ is_child_safe_now: 'not_sure' }, 'immediate_action_taken'],
  [{ lead_supports: 'no' }, 'lead_supports_reason'],
  [{ family_aware: 'no' }, 'family_aware_reason'],
  [{ other_processes: ['CRIMINAL', 'LADO'] }, 'other_processes_contacts'],
])('%j asks %s as well', (answers, followUp) => {
  expect(ids(answers).filter((id) => !always.includes(id))).toEqual([followUp])
})

test.each([[{ is_child_safe_now: 'yes' }], [{ lead_supports: 'not_reached' }], [{ other_processes: ['NONE'] }]])(
  '%j asks nothing more',
  (answers) => {
    expect(ids(answers)).toEqual(always)
  },
)

test('optional are only these', () => {
  const required = missingIn(referralForm, { answers: {}, skipped: {} }).map(({ id }) => id)
  expect(always.filter((id) => !required.includes(id))).toEqual([
    'family_members',
    'where_child_was',
    'who_caring',
    'key_dates',
    'harm_features',
    'suggested_method',
    'attachments',
  ])
})

test('who refers, whether the child is safe, which child and the declaration cannot be skipped', () => {
  const everyReason = Object.fromEntries(always.map((id) => [id, 'NOT_KNOWN' as const]))
  expect(missingIn(referralForm, { answers: {}, skipped: everyReason }).map(({ id }) => id)).toEqual([
    'is_child_safe_now',
    'referrer_name',
    'referrer_role',
    'referrer_agency',
    'referrer_email',
    'children',
    'declaration',
  ])
})

describe('the definition', () => {
  const questions = questionsOf(referralForm)

  test('uses each id once, in the agreed spelling', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { id } of questions) expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/)
    for (const { id } of referralForm.sections) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
  test('asks only about earlier questions and offered options', () => {
    expect(conditionProblems(referralForm)).toEqual([])
  })
  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(referralForm))).toEqual(referralForm)
  })
  test('warns at once when the child may not be safe', () => {
    const alerts = questions.filter(({ alert }) => alert)
    expect(alerts.map(({ id }) => id)).toEqual(['is_child_safe_now', 'threshold_died', 'threshold_seriously_harmed'])
  })
})
