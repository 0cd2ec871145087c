import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { yesOrNo } from './plain-options.ts'

export const childSection = {
  id: 'child',
  title: 'E. The child',
  questions: [
    {
      id: 'lived_experience',
      kind: 'long',
      label: 'What was an ordinary day like for the child?',
      why: 'Begin with the child, not with the services. What did they say, do and show, and what did that tell those around them?',
      example:
        'She got herself up and dressed her brother, because the adults slept late. At school she was first at breakfast club. She told the mentor that weekends were “too long”.',
      words: { min: 80, max: 500 },
      required: true,
      skippable: missingReasons,
      missing: 'Describe an ordinary day in the child’s life, or say why you cannot',
    },
    {
      id: 'child_seen_alone',
      kind: 'choice',
      label: 'Did anybody from your agency see the child alone?',
      options: yesOrNo,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether the child was seen alone',
    },
    {
      id: 'child_not_seen_alone_reason',
      kind: 'long',
      label: 'What made that difficult?',
      words: { max: 150 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what made it difficult to see the child alone',
      when: { question: 'child_seen_alone', in: ['no'] },
    },
    {
      id: 'wishes_recorded',
      kind: 'choice',
      label: 'Are the child’s wishes and feelings in your records?',
      options: yesOrNo,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether the child’s wishes and feelings were recorded',
    },
    {
      id: 'wishes',
      kind: 'long',
      label: 'What did the child want?',
      why: 'In the child’s own words where you have them.',
      words: { max: 250 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what the child wanted, or why you cannot',
      when: { question: 'wishes_recorded', in: ['yes'] },
    },
  ],
} as const satisfies Section
