import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const childrenAndFamilySection = {
  id: 'children-and-family',
  title: 'Children and family',
  intro: 'Enter each person once. Elsewhere write “the mother” or “Child 1”, so that names stay on this page.',
  questions: [
    {
      id: 'children',
      kind: 'people',
      roles: 'children',
      label: 'Which children is this about?',
      why: 'Agencies search their records by these details, so a wrong birth date costs days.',
      required: true,
      missing: 'Add at least one child',
    },
    {
      id: 'other_children_affected',
      kind: 'people',
      roles: 'other-children',
      noneKnown: true,
      label: 'Which other children may be affected?',
      why: 'Brothers, sisters and other children in the home or group may need help too.',
      required: true,
      skippable: missingReasons,
      missing: 'Add the other children affected, or say that none are known',
    },
    {
      id: 'family_members',
      kind: 'people',
      roles: 'adults',
      noneKnown: true,
      label: 'Who else is in the family or household?',
      why: 'Parents, partners and carers, also those who live elsewhere. Adults nobody asked about are a common finding.',
    },
  ],
} as const satisfies Section
