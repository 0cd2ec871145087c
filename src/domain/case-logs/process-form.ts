import { effectsOnReview, parallelProcesses } from '#domain/codes/parallel-processes.ts'
import type { AnswersOf } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'

/** A process is looked at again at the latest so many calendar months on (forms.md section 17). */
const reviewMonths = 3
export const processSectionId = 'process'

const whenKnown = ['NOT_KNOWN', 'NOT_YET_OBTAINED'] as const

/** One process that runs beside a review (forms.md section 17). */
export const processForm = {
  id: 'parallel-process',
  version: 1,
  title: 'Another process',
  sections: [
    {
      id: processSectionId,
      title: 'The process',
      questions: [
        {
          id: 'type',
          kind: 'choice',
          label: 'What is it?',
          options: parallelProcesses,
          required: true,
          missing: 'Choose what process it is',
        },
        {
          id: 'reference',
          kind: 'text',
          label: 'Its own reference',
          required: true,
          skippable: [...whenKnown, 'NOT_APPLICABLE'],
        },
        {
          id: 'lead',
          kind: 'text',
          label: 'Who leads it',
          why: 'Role and agency: the senior investigating officer, the coroner’s officer.',
          required: true,
          skippable: whenKnown,
        },
        { id: 'contact', kind: 'text', label: 'How to reach them', required: true, skippable: whenKnown },
        { id: 'stage', kind: 'text', label: 'Where it stands', required: true, skippable: whenKnown },
        {
          id: 'next_date',
          kind: 'date',
          label: 'Its next date',
          required: true,
          skippable: [...whenKnown, 'NOT_APPLICABLE'],
        },
        {
          id: 'sharing_limits',
          kind: 'long',
          label: 'What must not be shared, and with whom',
          why: 'Write “None” if there is no limit. Where a named entry has to be withheld, withhold it on the return itself.',
          words: { max: 300 },
          required: true,
          missing: 'Say what must not be shared, or write “None”',
        },
        {
          id: 'effect_on_review',
          kind: 'choice',
          label: 'What it means for the review',
          options: effectsOnReview,
          required: true,
          missing: 'Choose what it means for the review',
        },
        {
          id: 'review_by',
          kind: 'date',
          label: 'Look at this again by',
          why: 'At the latest three months from now.',
          withinMonths: reviewMonths,
          required: true,
          missing: 'Say when this is looked at again',
        },
      ],
    },
  ],
} as const satisfies FormDefinition

export type ProcessAnswers = AnswersOf<typeof processForm>
