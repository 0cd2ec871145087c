import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { childRoles, familyRoles } from '../case-roles.ts'

export const recordsSection = {
  id: 'records',
  title: 'Numbers and records',
  intro: 'Give the numbers your own agency holds. Others add theirs.',
  questions: [
    {
      id: 'nhs_number',
      kind: 'text',
      format: 'nhs-number',
      label: 'NHS number',
      example: '943 476 5919',
      identity: true,
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'upn',
      kind: 'text',
      maxLength: 20,
      label: 'Unique pupil number',
      identity: true,
      when: { question: 'role_in_case', in: childRoles },
    },
    {
      id: 'las_id',
      kind: 'text',
      maxLength: 40,
      label: 'Social care record number',
      identity: true,
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'police_ref',
      kind: 'text',
      maxLength: 40,
      label: 'Police reference',
      identity: true,
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'other_ref',
      kind: 'text',
      label: 'Another reference',
      identity: true,
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'gp',
      kind: 'text',
      label: 'GP',
      identity: true,
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'school_or_setting',
      kind: 'text',
      label: 'School, college or nursery',
      identity: true,
      required: true,
      skippable: missingReasons,
      missing: 'Enter the school or setting, or say why not',
      when: {
        all: [
          { question: 'role_in_case', in: childRoles },
          { question: 'born', in: ['born'] },
        ],
      },
    },
    {
      id: 'education_situation',
      kind: 'choices',
      label: 'How are things at school?',
      options: [
        { code: 'ATTENDS', label: 'Attends regularly' },
        { code: 'LOW_ATTENDANCE', label: 'Low attendance' },
        { code: 'SUSPENDED', label: 'Suspended or excluded' },
        { code: 'HOME_EDUCATED', label: 'Educated at home' },
        { code: 'MISSING_EDUCATION', label: 'Missing education' },
        { code: 'NOT_SCHOOL_AGE', label: 'Not of school age' },
      ],
      when: {
        all: [
          { question: 'role_in_case', in: childRoles },
          { question: 'born', in: ['born'] },
        ],
      },
    },
  ],
} as const satisfies Section
