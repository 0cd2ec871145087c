import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { missingReasons, type RowQuestion, type Section } from '#domain/forms/form-definition.ts'

/** One learning point, coded as themes.md section 5 asks: with its polarity. */
const learningPointRow = [
  { id: 'title', kind: 'text', label: 'The learning in one line', maxLength: 120, required: true },
  {
    id: 'polarity',
    kind: 'choice',
    label: 'Is it about a strength or a gap?',
    options: [
      { code: 'STRENGTH', label: 'A strength to build on' },
      { code: 'GAP', label: 'A gap to close' },
      { code: 'CONTEXT', label: 'Context that shaped the work' },
    ],
    required: true,
  },
  {
    id: 'explanation',
    kind: 'long',
    label: 'What makes it so, and what would help?',
    why: 'Enough that somebody who was not there understands why.',
    words: { min: 20, max: 200 },
    required: true,
  },
  {
    id: 'reach',
    kind: 'choice',
    label: 'Whose learning is it?',
    options: [
      { code: 'SINGLE', label: 'Our agency’s' },
      { code: 'MULTI', label: 'For several agencies together' },
    ],
    required: true,
  },
  { id: 'themes', kind: 'choices', label: 'Themes', options: practiceThemeOptions, min: 1, max: 5, required: true },
] as const satisfies readonly RowQuestion[]

export const learningSection = {
  id: 'learning',
  title: 'H. Learning',
  questions: [
    {
      id: 'has_learning',
      kind: 'choice',
      label: 'Is there learning for your agency, or for several?',
      options: [
        { code: 'yes', label: 'Yes' },
        { code: 'none', label: 'None that we can see' },
      ],
      required: true,
      missing: 'Say whether there is learning',
    },
    {
      id: 'learning_points',
      kind: 'rows',
      rowName: 'Learning point',
      label: 'What should be learned?',
      why: 'These go to the Rapid Review meeting as you write them. What went well counts as much as a gap.',
      row: learningPointRow,
      min: 1,
      required: true,
      missing: 'Add at least one learning point',
      when: { question: 'has_learning', in: ['yes'] },
    },
    {
      id: 'no_learning_because',
      kind: 'long',
      label: 'There is none, because',
      words: { min: 20, max: 200 },
      required: true,
      missing: 'Say why there is no learning',
      when: { question: 'has_learning', in: ['none'] },
    },
    {
      id: 'repeat_of_past_learning',
      kind: 'choice',
      label: 'Has an earlier review here already found the same?',
      why: 'The partners have to consider whether improvements that were identified before have been made.',
      options: [
        { code: 'yes', label: 'Yes' },
        { code: 'no', label: 'No' },
      ],
      required: true,
      skippable: missingReasons,
      missing: 'Say whether an earlier review found the same',
    },
    {
      id: 'past_learning',
      kind: 'text',
      label: 'Which review, and what came of it?',
      example: 'Learning review of 2024: the checklist was made, and is not used at night.',
      maxLength: 500,
      required: true,
      missing: 'Name the earlier review and what came of it',
      when: { question: 'repeat_of_past_learning', in: ['yes'] },
    },
  ],
} as const satisfies Section
