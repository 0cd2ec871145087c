import { missingReasons, type RowQuestion, type Section } from '#domain/forms/form-definition.ts'

const immediateActionRow = [
  { id: 'what', kind: 'text', label: 'What was or will be done?', maxLength: 300, required: true },
  { id: 'owner', kind: 'text', label: 'Which role sees to it?', required: true },
  {
    id: 'state',
    kind: 'choice',
    label: 'Is it done?',
    options: [
      { code: 'DONE', label: 'Done' },
      { code: 'UNDER_WAY', label: 'Under way' },
      { code: 'PLANNED', label: 'Planned' },
    ],
    required: true,
  },
  { id: 'on', kind: 'date', label: 'Done on, or to be done by', required: true, skippable: missingReasons },
] as const satisfies readonly RowQuestion[]

export const actionSection = {
  id: 'action',
  title: 'I. Immediate action',
  questions: [
    {
      id: 'immediate_actions',
      kind: 'rows',
      rowName: 'Action',
      label: 'What have you done already, or planned?',
      why: 'What keeps children safe need not wait for the review.',
      row: immediateActionRow,
      required: true,
      skippable: missingReasons,
      missing: 'Add what was done or planned, or say why nothing was',
    },
    {
      id: 'other_children_at_risk',
      kind: 'choice',
      label: 'Might other children be at risk?',
      options: [
        { code: 'NONE', label: 'No' },
        { code: 'YES_AND_ACTED', label: 'Yes, and we have acted' },
        { code: 'UNSURE', label: 'Not sure' },
      ],
      required: true,
      missing: 'Say whether other children might be at risk',
      alert: {
        when: { question: 'other_children_at_risk', in: ['UNSURE'] },
        tone: 'urgent',
        text: 'Do not wait for this return. Speak to your safeguarding lead today and refer the children you are unsure about.',
      },
    },
    {
      id: 'other_children_explained',
      kind: 'long',
      label: 'Which children, and what has been done?',
      why: 'Roles and ages are enough.',
      words: { max: 200 },
      required: true,
      missing: 'Say which children, and what has been done',
      when: { question: 'other_children_at_risk', in: ['YES_AND_ACTED', 'UNSURE'] },
    },
  ],
} as const satisfies Section
