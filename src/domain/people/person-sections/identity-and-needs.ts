import { disabilities } from '#domain/codes/disability.ts'
import { ethnicities } from '#domain/codes/ethnicity.ts'
import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { adultRoles, familyRoles } from '../case-roles.ts'

export const identityAndNeedsSection = {
  id: 'identity-and-needs',
  title: 'Identity and needs',
  intro:
    'Who a person is shapes what they live through and how services respond. We ask so that the review can see it.',
  questions: [
    {
      id: 'ethnicity',
      kind: 'choice',
      options: ethnicities,
      label: 'Ethnicity',
      why: 'From the family or the record, never a guess.',
      required: true,
      skippable: missingReasons,
      missing: 'Choose their ethnicity',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'ethnicity_source',
      kind: 'choice',
      label: 'Where does this come from?',
      options: [
        { code: 'person', label: 'The person' },
        { code: 'family', label: 'The family' },
        { code: 'record', label: 'A record' },
      ],
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'language',
      kind: 'text',
      label: 'First language',
      required: true,
      skippable: missingReasons,
      missing: 'Enter their first language',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'interpreter',
      kind: 'choice',
      options: yesNoOptions,
      label: 'Do they need an interpreter?',
      why: 'Including British Sign Language.',
      required: true,
      skippable: missingReasons,
      missing: 'Say whether they need an interpreter',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'religion_belief',
      kind: 'text',
      label: 'Religion or belief',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'nationality_immigration',
      kind: 'text',
      label: 'Nationality and immigration status',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'disability',
      kind: 'choices',
      options: disabilities,
      label: 'Disability',
      why: 'Include learning, autism and mental health. Choose all that apply; “no disability” is an answer.',
      required: true,
      skippable: missingReasons,
      missing: 'Choose their disabilities, or “no disability”',
      when: {
        any: [
          { question: 'born', in: ['born'] },
          { question: 'role_in_case', in: adultRoles },
        ],
      },
    },
  ],
} as const satisfies Section
