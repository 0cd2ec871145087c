import type { QuestionIdOf } from '#domain/forms/answers.ts'
import type { referralForm } from './referral-form.ts'

/** The statutory tests, in the form's order. */
export const thresholdQuestions = [
  'threshold_died',
  'threshold_seriously_harmed',
  'threshold_abuse_or_neglect',
  'threshold_looked_after',
  'threshold_care_leaver',
] as const satisfies readonly QuestionIdOf<typeof referralForm>[]

/** What tells in a few lines what a referral is about; shown wherever the whole of it is not. */
export const headlineQuestions = [
  'is_child_safe_now',
  'immediate_action_taken',
  'incident_date',
  ...thresholdQuestions,
  'near_miss',
  'practice_themes',
  'question_to_answer',
] as const satisfies readonly QuestionIdOf<typeof referralForm>[]
