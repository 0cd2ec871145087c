import type { Section } from '#domain/forms/form-definition.ts'

export const viewSection = {
  id: 'view',
  title: 'K. Your agency’s view',
  questions: [
    {
      id: 'lcspr_view',
      kind: 'choice',
      label: 'Should there be a local child safeguarding practice review?',
      why: 'Your view, before you hear the others’. The partners decide.',
      options: [
        { code: 'YES', label: 'Yes' },
        { code: 'NO', label: 'No' },
        { code: 'UNSURE', label: 'Not sure' },
      ],
      required: true,
      missing: 'Give your agency’s view on a practice review',
    },
    {
      id: 'lcspr_view_reason',
      kind: 'long',
      label: 'Why?',
      example: 'The same gap between ward and school has now come up three times, so a longer look could change it.',
      words: { min: 20, max: 200 },
      required: true,
      missing: 'Give the reason for your agency’s view',
      when: { question: 'lcspr_view', in: ['YES', 'NO', 'UNSURE'] },
    },
  ],
} as const satisfies Section
