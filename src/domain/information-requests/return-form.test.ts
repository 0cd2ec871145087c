import { describe, expect, test } from 'vitest'
import { questionsOf, questionsThatApply } from '#domain/forms/answers.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { conditionProblems } from '#domain/forms/sound-conditions.ts'
import { nilForm } from './nil-form.ts'
import { returnForm, returnFormFor } from './return-form.ts'

const ids = (answers: Record<string, unknown>) => questionsThatApply(returnForm, answers).map(({ id }) => id)

// The field list of the return, in the order an author meets it.
const always = [
  'author_role',
  'author_involved_with_family',
  'systems_searched',
  'systems_named',
  'records_secured_on',
  'household',
  'legal_status',
  'plan_status',
  'involvement_status',
  'summary_of_involvement',
  'services_offered',
  'engagement',
  'chronology',
  'lived_experience',
  'child_seen_alone',
  'wishes_recorded',
  'identity_considered',
  'bias_risks',
  'what_happened_and_why',
  'contributory_factors',
  'policy_followed',
  'good_practice',
  'missed_opportunities',
  'information_sharing',
  'supervision_management',
  'escalation_used',
  'has_learning',
  'repeat_of_past_learning',
  'immediate_actions',
  'other_children_at_risk',
  'parallel_processes',
  'lcspr_view',
  'staff_told',
  'support_offered',
  'quality_checklist',
]

test('asks every field', () => {
  expect(ids({})).toEqual(always)
})

test.each([
  [{ author_involved_with_family: 'yes' }, 'independent_reviewer'],
  [{ child_seen_alone: 'no' }, 'child_not_seen_alone_reason'],
  [{ wishes_recorded: 'yes' }, 'wishes'],
  [{ bias_risks: ['RACISM'] }, 'bias_explained'],
  [{ contributory_factors: ['OTHER'] }, 'contributory_factors_other'],
  [{ policy_followed: 'PARTLY' }, 'policy_explained'],
  [{ escalation_used: 'SHOULD_HAVE_BEEN' }, 'escalation_explained'],
  [{ has_learning: 'yes' }, 'learning_points'],
  [{ has_learning: 'none' }, 'no_learning_because'],
  [{ repeat_of_past_learning: 'yes' }, 'past_learning'],
  [{ other_children_at_risk: 'UNSURE' }, 'other_children_explained'],
  [{ parallel_processes: ['CORONER'] }, 'parallel_process_details'],
  [{ lcspr_view: 'NO' }, 'lcspr_view_reason'],
  [{ staff_told: 'yes' }, 'staff_told_on'],
  [{ staff_told: 'no' }, 'staff_not_told_reason'],
])('%j asks %s as well', (answers, followUp) => {
  expect(ids(answers).filter((id) => !always.includes(id))).toEqual([followUp])
})

test.each([
  [{ bias_risks: ['NONE_SEEN'] }],
  [{ escalation_used: 'NO_NEED' }],
  [{ other_children_at_risk: 'NONE' }],
  [{ parallel_processes: ['NONE'] }],
])('%j asks nothing more', (answers) => {
  expect(ids(answers)).toEqual(always)
})

test('only the risk of bias may be passed over without a reason', () => {
  const required = missingIn(returnForm, { answers: {}, skipped: {} }).map(({ id }) => id)
  expect(always.filter((id) => !required.includes(id))).toEqual(['bias_risks'])
})

test('what no reason stands in for', () => {
  const everyReason = Object.fromEntries(always.map((id) => [id, 'NOT_KNOWN' as const]))
  expect(missingIn(returnForm, { answers: {}, skipped: everyReason }).map(({ id }) => id)).toEqual([
    'author_role',
    'author_involved_with_family',
    'systems_searched',
    'involvement_status',
    'has_learning',
    'other_children_at_risk',
    'parallel_processes',
    'lcspr_view',
    'quality_checklist',
  ])
})

describe.each([returnForm, nilForm])('$title', (form) => {
  const questions = questionsOf(form)

  test('uses each id once, in the agreed spelling', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { id } of questions) expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/)
    for (const { id } of form.sections) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
  test('asks only about earlier questions and offered options', () => {
    expect(conditionProblems(form)).toEqual([])
  })
  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })
})

describe('the questions of a review', () => {
  const asked = { questions: ['What did you know?'], extraQuestions: ['When did the visits end?'] }
  test('stand before the sign-off, first those every agency answers', () => {
    const form = returnFormFor(asked)
    expect(form.sections.map(({ id }) => id).slice(-3)).toEqual(['staff', 'questions', 'sign-off'])
    expect(form.sections.at(-2)?.questions.map(({ id, label }) => [id, label])).toEqual([
      ['question_1', 'What did you know?'],
      ['extra_1', 'When did the visits end?'],
    ])
  })
  test('make the same form each time, and none makes the form itself', () => {
    expect(returnFormFor({ ...asked })).toBe(returnFormFor(asked))
    expect(returnFormFor({ questions: [], extraQuestions: [] })).toBe(returnForm)
  })
})
