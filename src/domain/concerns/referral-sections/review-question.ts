import { reviewMethods } from '#domain/codes/review-methods.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const reviewQuestionSection = {
  id: 'review-question',
  title: 'What should a review find out?',
  questions: [
    {
      id: 'question_to_answer',
      kind: 'long',
      label: 'What one question should a review answer?',
      why: 'One or two sentences. A good question is about how the system works, and someone could go and find out.',
      example: 'When several services visit one family, who makes sure that closing one case is safe?',
      words: { max: 80 },
      required: true,
      skippable: missingReasons,
      missing: 'Write the question a review should answer',
    },
    {
      id: 'suggested_method',
      kind: 'choice',
      label: 'Do you have a method in mind?',
      options: [{ code: 'UNSURE', label: 'I am not sure' }, ...reviewMethods],
    },
  ],
} as const satisfies Section
