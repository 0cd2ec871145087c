import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const familySection = {
  id: 'family',
  title: 'What the family knows',
  questions: [
    {
      id: 'family_aware',
      kind: 'choice',
      label: 'Does the family know about this referral?',
      why: 'Being open with families is the rule. There can be good reasons to wait.',
      options: [
        { code: 'yes', label: 'Yes' },
        { code: 'no', label: 'No' },
        { code: 'not_appropriate_yet', label: 'It is not appropriate yet' },
      ],
      required: true,
      skippable: missingReasons,
      missing: 'Say whether the family knows about the referral',
    },
    {
      id: 'family_aware_reason',
      kind: 'long',
      label: 'Why not?',
      example: 'The police have asked us not to speak to the parents before they are interviewed.',
      words: { max: 200 },
      required: true,
      skippable: missingReasons,
      missing: 'Say why the family does not know',
      when: { question: 'family_aware', in: ['no'] },
    },
  ],
} as const satisfies Section
