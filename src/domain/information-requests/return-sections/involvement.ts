import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const involvementSection = {
  id: 'involvement',
  title: 'C. Your involvement',
  questions: [
    {
      id: 'involvement_status',
      kind: 'choice',
      label: 'How did you stand to the family when it happened?',
      options: [
        { code: 'CURRENT', label: 'Working with them' },
        { code: 'HISTORIC', label: 'Had worked with them before' },
        { code: 'NONE', label: 'Never worked with them' },
      ],
      required: true,
      missing: 'Say whether you were working with the family',
    },
    {
      id: 'summary_of_involvement',
      kind: 'long',
      label: 'What was your agency’s part, in short?',
      why: 'Readers begin here. Say what you were there for, when that changed, and why.',
      example:
        'We first met the family in March 2025, when the school asked for help with attendance. In June the plan changed from advice to weekly visits, because two appointments had been missed.',
      words: { min: 100, max: 600 },
      required: true,
      skippable: missingReasons,
      missing: 'Sum up your agency’s part, or say why not',
    },
    {
      id: 'services_offered',
      kind: 'long',
      label: 'What did you offer?',
      why: 'Also what was offered and not taken up, and what you could not offer.',
      words: { min: 30, max: 400 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what you offered, or why not',
    },
    {
      id: 'engagement',
      kind: 'long',
      label: 'How did the family take part, and what made it easier or harder?',
      why: 'Include each time a child was not brought: a child does not miss an appointment.',
      example:
        'Child 1 was not brought to three of five appointments. All three were in school hours and two buses away; once we came to the school he was seen every time.',
      words: { min: 30, max: 400 },
      required: true,
      skippable: missingReasons,
      missing: 'Say how the family took part, or why not',
    },
  ],
} as const satisfies Section
