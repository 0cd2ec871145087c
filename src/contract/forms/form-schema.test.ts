import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { questionsOf } from '#domain/forms/answers.ts'
import { missingReasons } from '#domain/forms/form-definition.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { personForm } from '#domain/people/person-form.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { answerSchemaOf } from './answer-schema.ts'
import { draftSchemaOf, submissionSchemaOf } from './form-schema.ts'

const today = '2026-06-03'
const on = (date: string): UncertainDate => ({
  earliest: date,
  latest: date,
  precision: 'DAY',
  uncertain: false,
  asTyped: date,
})

const referral = {
  is_child_safe_now: 'yes',
  referrer_name: 'Sam Example',
  referrer_role: 'Health visitor',
  referrer_agency: 'CHS',
  referrer_email: 'sam.example@chs.example',
  referrer_phone: '020 7946 0000',
  agency_safeguarding_lead: 'Alex Sample',
  discussed_on: '2026-06-01',
  lead_supports: 'yes',
  children: { people: ['c1'] },
  other_children_affected: { people: [], noneKnown: true },
  incident_or_pattern: 'single',
  incident_date: on('2026-05-22'),
  when_agency_learned: on('2026-05-23'),
  when_la_learned: on('2026-05-24'),
  circumstances: 'The health visitor called and was not let in. She wrote, and closed the case.',
  why_concerning: 'Three services closed the case because another was involved.',
  near_miss: 'yes',
  practice_themes: ['TIMELY'],
  what_worked: 'Nothing to add.',
  threshold_died: 'no',
  threshold_seriously_harmed: 'no',
  threshold_abuse_or_neglect: 'not_known',
  threshold_looked_after: 'no',
  threshold_care_leaver: 'no',
  agencies_involved: [
    {
      agency: 'CHS',
      knows_family: 'yes',
      currently_involved: 'no',
      first_contact: on('2025-01-10'),
      last_contact: on('2026-03-20'),
      contact_person: 'Alex Sample',
      contact_role: 'Named nurse',
      skipped: { secure_email: 'NOT_YET_OBTAINED' },
    },
  ],
  already_escalated: 'NOT_DISAGREEMENT',
  other_processes: ['NONE'],
  family_aware: 'not_appropriate_yet',
  question_to_answer: 'Who makes sure that closing one case is safe?',
  declaration: true,
}

const submission = submissionSchemaOf(referralForm, today)
const problems = (answers: object, skipped: object = {}) =>
  (submission.safeParse({ answers, skipped }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])

describe('submitting a referral', () => {
  test('a whole one may be submitted, and comes out as it went in', () => {
    expect(submission.parse({ answers: referral, skipped: {} })).toEqual({ answers: referral, skipped: {} })
  })

  test.each([
    ['circumstances', undefined, 'Say what happened, in order'],
    ['circumstances', '  ', 'Say what happened, in order'],
    ['circumstances', 'word '.repeat(801), 'Use at most 800 words for “What happened, in order?”'],
    ['children', { people: [] }, 'Add at least one child'],
    ['children', { people: [], noneKnown: true }, 'Add at least one child'],
    ['referrer_email', 'sam', 'Enter “Your secure work email” as an email address, like name@agency.example'],
    ['discussed_on', '2026-06-04', '“When did you talk it through with them?” cannot be in the future'],
    ['incident_date', on('2026-07-01'), '“When did it happen?” cannot be in the future'],
    ['practice_themes', [], 'Choose one to five practice themes'],
    [
      'other_processes',
      ['NONE', 'LADO'],
      '“None that I know of” cannot be chosen together with others for “What other processes are under way?”',
    ],
    ['agencies_involved', [], 'Add at least one agency that knows the family'],
    ['agencies_involved', [{ agency: 'CHS' }], 'Agency 1: Answer: Does it know the family?'],
    ['declaration', undefined, 'Confirm that the referral is accurate to the best of your knowledge'],
  ])('%s %j: %s', (questionId, answer, message) => {
    expect(problems({ ...referral, [questionId]: answer })[0]).toEqual([`answers.${questionId}`, message])
  })

  test('an answer may be left out for a reason, where that is allowed', () => {
    expect(problems({ ...referral, referrer_phone: undefined }, { referrer_phone: 'NOT_APPLICABLE' })).toEqual([])
    expect(problems({ ...referral, referrer_name: undefined }, { referrer_name: 'DECLINED' })).toEqual([
      ['answers.referrer_name', 'Enter your name'],
    ])
  })

  test('a follow-up is wanted only while it is asked', () => {
    expect(problems({ ...referral, is_child_safe_now: 'no' })).toEqual([
      ['answers.immediate_action_taken', 'Say what you have done to make the child safe'],
    ])
    expect(problems({ ...referral, immediate_action_taken: 'word '.repeat(301) })).toEqual([])
  })

  test('an empty one is told everything that is missing, in the order of the form', () => {
    const told = problems({}).map(([path]) => path)
    const missing = missingIn(referralForm, { answers: {}, skipped: {} }).map(({ id }) => `answers.${id}`)
    expect(told).toEqual(missing)
    expect(told).toHaveLength(31)
  })

  test('one passes exactly when nothing is missing and every answer is in order', () => {
    const ids = Object.keys(referral) as (keyof typeof referral)[]
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...missingReasons), (left, reason) => {
        const answers = Object.fromEntries(Object.entries(referral).filter(([id]) => !left.some((one) => one === id)))
        const skipped = Object.fromEntries(left.map((id) => [id, reason]))
        const missing = missingIn(referralForm, { answers, skipped }).map(({ id }) => `answers.${id}`)
        expect(problems(answers, skipped).map(([path]) => path)).toEqual(missing)
      }),
    )
  })
})

describe('submitting a person', () => {
  const person = submissionSchemaOf(personForm, today)
  const child = { role_in_case: ['subject_child'], born: 'born', dob: on('2020-02-29'), nhs_number: '943 476 5919' }
  const skipped = Object.fromEntries(questionsOf(personForm).map(({ id }) => [id, 'NOT_KNOWN']))
  const messages = (answers: object) =>
    person.safeParse({ answers, skipped }).error?.issues.map(({ message }) => message)

  test.each([
    [child, undefined],
    [{ ...child, nhs_number: '943 476 5918' }, ['Enter “NHS number” as an NHS number of 10 digits, like 943 476 5919']],
    [{ ...child, has_died: 'yes', date_of_death: '2020-02-28' }, ['“Date of death” cannot be before “Date of birth”']],
    [{ ...child, postcode: 'CR0' }, ['Enter “Postcode” as a full postcode, like CR0 1XX']],
    [
      { ...child, disability: ['NONE', 'AUT'] },
      ['“No disability” cannot be chosen together with others for “Disability”'],
    ],
    [{ ...child, dob: on('2026-06-04') }, ['“Date of birth” cannot be in the future']],
    [{ role_in_case: [] }, ['Choose what this person is in the case']],
    [{ role_in_case: ['subject_child'], born: 'unborn', expected_dob: on('2026-09-01') }, undefined],
  ])('%j: %j', (answers, expected) => {
    expect(messages(answers)).toEqual(expected)
  })
})

describe('a draft', () => {
  const draft = draftSchemaOf(referralForm)
  test.each([
    [{}, true],
    [{ circumstances: '', discussed_on: '', lead_supports: '', children: { people: [] } }, true],
    [{ circumstances: 'word '.repeat(5000) }, true],
    [{ circumstances: 'x'.repeat(50_001) }, false],
    [{ circumstances: 12 }, false],
    [{ lead_supports: 'perhaps' }, false],
    [{ discussed_on: '3 June' }, false],
    [{ practice_themes: ['TIMELY', 'VOICE', 'TRUST', 'ROLES', 'S47', 'DOL'] }, true],
    [{ practice_themes: 'TIMELY' }, false],
    [{ declaration: false }, false],
    [{ incident_date: { ...on('2026-05-22'), precision: 'MAYBE' } }, false],
    [{ agencies_involved: [{}, { agency: 'GP', skipped: { secure_email: 'NOT_KNOWN' } }] }, true],
    [{ agencies_involved: [{ skipped: { secure_email: 'LATER' } }] }, false],
  ])('%j may be kept: %s', (answers, expected) => {
    expect(draft.safeParse({ answers, skipped: {} }).success).toBe(expected)
  })

  test('keeps reasons and drops what no question asked', () => {
    const parsed = draft.parse({ answers: {}, skipped: { circumstances: 'DECLINED' }, more: 1 } as never)
    expect(parsed).toEqual({ answers: {}, skipped: { circumstances: 'DECLINED' } })
    expect(draft.safeParse({ answers: {}, skipped: { circumstances: 'LATER' } as never }).success).toBe(false)
  })

  test('each answer of a whole referral may be kept on its own', () => {
    for (const question of questionsOf(referralForm)) {
      const answer = referral[question.id as keyof typeof referral]
      if (answer !== undefined) expect(answerSchemaOf(question).parse(answer)).toEqual(answer)
    }
  })

  test('is made once for each form', () => {
    expect(draftSchemaOf(referralForm)).toBe(draftSchemaOf(referralForm))
  })
})
