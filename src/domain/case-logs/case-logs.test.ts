import { describe, expect, test } from 'vitest'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { contactForm } from './contact-form.ts'
import { processForm } from './process-form.ts'

const whole = {
  type: 'CRIMINAL',
  reference: 'OP-EXAMPLE-1',
  lead: 'Senior investigating officer, Police',
  contact: '020 7946 0000',
  stage: 'Charged',
  next_date: '2026-07-01',
  sharing_limits: 'None',
  effect_on_review: 'DELAY_FAMILY_CONTACT',
  review_by: '2026-09-03',
}
const problemsOf = (answers: Record<string, unknown>, skipped = {}) =>
  problemsIn(processForm, { answers, skipped }, '2026-06-03').map(({ questionId, message }) => [questionId, message])

describe('a process beside a review', () => {
  test.each([
    ['with everything', {}, []],
    ['to be looked at tomorrow', { review_by: '2026-06-04' }, []],
    [
      'to be looked at in more than three months',
      { review_by: '2026-09-04' },
      [['review_by', '“Look at this again by” cannot be more than 3 months from today']],
    ],
    ['without a date to look again', { review_by: undefined }, [['review_by', 'Say when this is looked at again']]],
    [
      'without limits of sharing',
      { sharing_limits: ' ' },
      [['sharing_limits', 'Say what must not be shared, or write “None”']],
    ],
    ['of no kind', { type: undefined }, [['type', 'Choose what process it is']]],
    ['that is unheard of', { type: 'TRIAL_BY_COMBAT' }, [['type', 'Choose again: What is it?']]],
  ])('%s', (_how, answers, expected) => {
    expect(problemsOf({ ...whole, ...answers })).toEqual(expected)
  })

  test('what is not known yet is said to be so', () => {
    expect(problemsOf({ ...whole, next_date: undefined, lead: undefined })).toHaveLength(2)
    expect(
      problemsOf(
        { ...whole, next_date: undefined, lead: undefined },
        { next_date: 'NOT_KNOWN', lead: 'NOT_YET_OBTAINED' },
      ),
    ).toEqual([])
  })
})

test.each([
  [false, ['person', 'relation', 'told_on', 'told_by', 'method', 'wishes', 'support']],
  [true, ['person', 'relation', 'allowed_by_police', 'told_on', 'told_by', 'method', 'wishes', 'support']],
])('with a criminal process open (%s) a contact has to say', (isCriminalOpen, expected) => {
  const blank = { answers: {}, skipped: {} }
  expect(problemsIn(contactForm({ isCriminalOpen }), blank, '2026-06-03').map(({ questionId }) => questionId)).toEqual(
    expected,
  )
})
