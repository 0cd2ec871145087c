import { recordSystems } from '#domain/codes/record-systems.ts'

import type { FormDefinition } from '#domain/forms/form-definition.ts'

/** “We hold nothing”: a whole answer, and on time, once it says what was searched (process.md section 5). */
export const nilForm = {
  id: 'nil-return',
  version: 1,
  title: 'Nothing is known',
  sections: [
    {
      id: 'search',
      title: 'What you searched',
      questions: [
        {
          id: 'systems_searched',
          kind: 'choices',
          label: 'Where did you look?',
          options: recordSystems,
          min: 1,
          required: true,
          missing: 'Tick each place that was searched',
        },
        {
          id: 'names_searched',
          kind: 'text',
          label: 'Which names and dates of birth did you search for?',
          why: 'A search under one spelling finds one spelling. Include other names and addresses you tried.',
          maxLength: 1000,
          required: true,
          missing: 'Enter the names and dates of birth you searched for',
        },
        {
          id: 'searched_on',
          kind: 'date',
          label: 'When was the search made?',
          notFuture: true,
          required: true,
          missing: 'Enter the day of the search',
        },
        {
          id: 'searched_by',
          kind: 'text',
          label: 'Who searched?',
          why: 'Their role is enough.',
          required: true,
          missing: 'Say who searched',
        },
        { id: 'nil_note', kind: 'text', label: 'Anything the review should know?', maxLength: 1000 },
      ],
    },
  ],
} as const satisfies FormDefinition
