import { legalStatuses } from '#domain/codes/legal-status.ts'
import { planStatuses } from '#domain/codes/plan-status.ts'
import { missingReasons, type RowQuestion, type Section } from '#domain/forms/form-definition.ts'

const child = {
  id: 'child',
  kind: 'text',
  label: 'Which child?',
  example: 'Child 1',
  required: true,
} as const satisfies RowQuestion

const fromAndUntil = [
  {
    id: 'from',
    kind: 'udate',
    label: 'From',
    notFuture: true,
    required: true,
    skippable: missingReasons,
  },
  { id: 'until', kind: 'udate', label: 'Until, if it has ended', notBefore: 'from' },
] as const satisfies readonly RowQuestion[]

export const familySection = {
  id: 'family',
  title: 'B. Family and household',
  intro:
    'Write “Child 1” or “the child’s aunt”, as the request does, and no names: then every copy can be shared safely.',
  questions: [
    {
      id: 'household',
      kind: 'rows',
      rowName: 'Person',
      label: 'Is what we know of the family right?',
      why: 'Your records may hold another address, an alias or a relationship nobody else knows of.',
      required: true,
      skippable: missingReasons,
      missing: 'Confirm or correct each person you were asked about',
      row: [
        { id: 'person', kind: 'text', label: 'Person', example: 'Child 1’s mother', required: true },
        {
          id: 'agrees',
          kind: 'choice',
          label: 'Do your records agree?',
          options: [
            { code: 'AGREES', label: 'They agree' },
            { code: 'DIFFERS', label: 'They differ, or say more' },
            { code: 'NOT_KNOWN_HERE', label: 'We do not know this person' },
            { code: 'ADDED', label: 'A person nobody asked about' },
          ],
          required: true,
        },
        {
          id: 'what_differs',
          kind: 'long',
          label: 'What do your records say?',
          example: 'Lived with the family from May 2025, at weekends. Not recorded as a carer.',
          words: { max: 120 },
          required: true,
          when: { question: 'agrees', in: ['DIFFERS', 'ADDED'] },
        },
        {
          id: 'lived_there',
          kind: 'choice',
          label: 'Did they live with the child?',
          options: [
            { code: 'YES', label: 'Yes' },
            { code: 'SOME_OF_THE_TIME', label: 'Some of the time' },
            { code: 'NO', label: 'No' },
          ],
          required: true,
          skippable: missingReasons,
          when: { question: 'agrees', in: ['AGREES', 'DIFFERS', 'ADDED'] },
        },
      ],
    },
    {
      id: 'legal_status',
      kind: 'rows',
      rowName: 'Order or arrangement',
      label: 'Which orders or arrangements for the children did you know of?',
      required: true,
      skippable: missingReasons,
      missing: 'Add the orders or arrangements you knew of, or say why there are none',
      row: [
        child,
        { id: 'status', kind: 'choice', label: 'Order or arrangement', options: legalStatuses, required: true },
        ...fromAndUntil,
      ],
    },
    {
      id: 'plan_status',
      kind: 'rows',
      rowName: 'Plan',
      label: 'Which plans for the children did you know of?',
      why: 'What each agency knew of the plan is often where understanding parted.',
      required: true,
      skippable: missingReasons,
      missing: 'Add the plans you knew of, or say why there are none',
      row: [
        child,
        {
          id: 'status',
          kind: 'choice',
          label: 'Plan',
          options: planStatuses.filter(({ code }) => code !== 'PREVIOUSLY'),
          required: true,
        },
        ...fromAndUntil,
      ],
    },
  ],
} as const satisfies Section
