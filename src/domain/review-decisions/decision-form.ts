import { reviewMethods } from '#domain/codes/review-methods.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import type { Condition, FormDefinition, Question } from '#domain/forms/form-definition.ts'
import { type FormProblem, problemsIn } from '#domain/forms/form-problems.ts'
import { countWords } from '#domain/forms/word-count.ts'
import {
  considerationAnswers,
  considerations,
  decisionOptions,
  fewestReasonWords,
  influences,
} from './decision-codes.ts'

const decided = (...codes: (typeof decisionOptions)[number]['code'][]): Condition => ({
  question: 'decision',
  in: codes,
})

const considerationQuestions: readonly Question[] = considerations.flatMap(({ id, label }, index): Question[] => [
  {
    id,
    kind: 'choice',
    label,
    options: considerationAnswers,
    required: true,
    missing: `Answer consideration ${index + 1}`,
  },
  {
    id: `${id}_reason`,
    kind: 'long',
    label: 'Why do you say so?',
    words: { min: fewestReasonWords, max: 200 },
    required: true,
    missing: `Give the reason for consideration ${index + 1}`,
  },
])

/** What the Rapid Review decides (forms.md section 8b). The signatures and the sending are acts of their own. */
export const decisionForm = {
  id: 'rapid-review-decision',
  version: 1,
  title: 'Decision of the Rapid Review',
  sections: [
    {
      id: 'considerations',
      title: 'What the law asks you to consider',
      intro:
        'Each is answered, whatever is decided. Where they point to a review, the partners may still decide on none.',
      questions: considerationQuestions,
    },
    {
      id: 'influences',
      title: 'What else weighed',
      questions: [
        {
          id: 'seed_influences',
          kind: 'choices',
          label: 'Which of these weighed on the decision?',
          options: influences,
          required: true,
          missing: 'Tick what weighed on the decision, or that none of these did',
        },
        {
          id: 'what_more_would_we_learn',
          kind: 'long',
          label: 'What more would a further review teach us?',
          why: 'If it is little, say so: that is a reason too.',
          words: { max: 300 },
          required: true,
          missing: 'Say what more a further review would teach',
        },
      ],
    },
    {
      id: 'decision',
      title: 'The decision',
      questions: [
        {
          id: 'decision',
          kind: 'choice',
          label: 'What is decided?',
          why: 'Meeting the criteria for a local child safeguarding practice review does not oblige the partners to hold one.',
          options: decisionOptions,
          required: true,
          missing: 'Choose what is decided',
        },
        {
          id: 'decision_reason',
          kind: 'long',
          label: 'Why this?',
          words: { min: fewestReasonWords, max: 400 },
          required: true,
          missing: 'Give the reason for the decision',
        },
        {
          id: 'method',
          kind: 'choice',
          label: 'By which method?',
          options: reviewMethods,
          when: decided('LCSPR', 'LEARNING_REVIEW', 'SINGLE_AGENCY'),
          required: true,
          missing: 'Choose the method of the review that follows',
        },
        {
          id: 'join_which',
          kind: 'text',
          label: 'Which review does it join?',
          when: decided('JOIN_EXISTING'),
          required: true,
          missing: 'Say which review it joins',
        },
        {
          id: 'defer_until',
          kind: 'date',
          label: 'By when does the group decide?',
          when: decided('DEFER_PARALLEL'),
          required: true,
          missing: 'Give the day by which the group decides',
        },
        {
          id: 'defer_reason',
          kind: 'long',
          label: 'What is waited for, and why can it not be decided before?',
          when: decided('DEFER_PARALLEL'),
          words: { max: 200 },
          required: true,
          missing: 'Say what is waited for',
        },
      ],
    },
  ],
} as const satisfies FormDefinition

/** All that keeps the decision from being put to the partners, in the order of its questions. */
export function problemsOfDecision(values: FormValues, today: string): readonly FormProblem[] {
  const found = problemsIn(decisionForm, values, today)
  const stated = new Set(found.map(({ questionId }) => questionId))
  const short = considerations.flatMap(({ id }, index) => {
    const questionId = `${id}_reason`
    const words = countWords(String(values.answers[questionId] ?? ''))
    return stated.has(questionId) || words >= fewestReasonWords
      ? []
      : [{ questionId, message: `Give consideration ${index + 1} a reason of at least ${fewestReasonWords} words` }]
  })
  const until = values.answers.defer_until
  const isDue = values.answers.decision === 'DEFER_PARALLEL' && typeof until === 'string' && until <= today
  const past =
    isDue && !stated.has('defer_until')
      ? [{ questionId: 'defer_until', message: 'Choose a day in the future by which the group decides' }]
      : []
  const order = decisionForm.sections.flatMap(({ questions }) => questions.map(({ id }): string => id))
  return [...found, ...short, ...past].toSorted(
    (one, other) => order.indexOf(one.questionId) - order.indexOf(other.questionId),
  )
}
