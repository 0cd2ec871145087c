import type { Section } from '#domain/forms/form-definition.ts'

export const attachmentsAndDeclarationSection = {
  id: 'attachments-and-declaration',
  title: 'Attachments and declaration',
  questions: [
    {
      id: 'attachments',
      kind: 'files',
      accept: ['pdf', 'docx'],
      label: 'Attachments',
      why: 'Word or PDF. Do not attach photographs of injuries.',
    },
    {
      id: 'declaration',
      kind: 'declaration',
      label: 'Declaration',
      statement: 'What I have written is accurate to the best of my knowledge.',
      required: true,
      missing: 'Confirm that the referral is accurate to the best of your knowledge',
    },
  ],
} as const satisfies Section
