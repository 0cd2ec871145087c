import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { yesOrNo } from './plain-options.ts'

export const staffSection = {
  id: 'staff',
  title: 'L. Your staff',
  questions: [
    {
      id: 'staff_told',
      kind: 'choice',
      label: 'Have the staff who were involved been told of this review and its purpose?',
      options: yesOrNo,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether the staff involved have been told',
    },
    {
      id: 'staff_told_on',
      kind: 'date',
      label: 'When?',
      notFuture: true,
      required: true,
      skippable: missingReasons,
      missing: 'Enter the day the staff were told',
      when: { question: 'staff_told', in: ['yes'] },
    },
    {
      id: 'staff_not_told_reason',
      kind: 'text',
      label: 'Who will tell them, and when?',
      maxLength: 300,
      required: true,
      missing: 'Say who will tell the staff, and when',
      when: { question: 'staff_told', in: ['no'] },
    },
    {
      id: 'support_offered',
      kind: 'long',
      label: 'What support have they been offered?',
      why: 'Such events weigh on the people who worked with the child.',
      words: { max: 200 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what support was offered, or why none was',
    },
  ],
} as const satisfies Section
