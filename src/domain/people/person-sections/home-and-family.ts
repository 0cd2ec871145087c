import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { adultRoles, familyRoles } from '../case-roles.ts'

export const homeAndFamilySection = {
  id: 'home-and-family',
  title: 'Home and family',
  questions: [
    {
      id: 'address',
      kind: 'text',
      maxLength: 300,
      label: 'Address',
      why: 'Agencies search by address too. “No fixed address” is an answer.',
      identity: true,
      required: true,
      skippable: missingReasons,
      missing: 'Enter the address, or say why not',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'postcode',
      kind: 'text',
      format: 'postcode',
      label: 'Postcode',
      identity: true,
      required: true,
      skippable: missingReasons,
      missing: 'Enter the postcode, or say why not',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'lives_with',
      kind: 'people',
      roles: 'anyone',
      noneKnown: true,
      label: 'Who do they live with?',
      required: true,
      skippable: missingReasons,
      missing: 'Choose who they live with, or nobody known',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'relationships',
      kind: 'relationships',
      label: 'How are they related to the others?',
      why: 'This draws the family view, which each agency then checks.',
      required: true,
      skippable: missingReasons,
      missing: 'Add at least one relationship, or say why not',
      when: { question: 'role_in_case', in: familyRoles },
    },
    {
      id: 'parental_responsibility',
      kind: 'choice',
      options: yesNoOptions,
      label: 'Do they have parental responsibility?',
      when: { question: 'role_in_case', in: adultRoles },
    },
    {
      id: 'other_local_authority',
      kind: 'text',
      label: 'Another local authority involved',
      why: 'One that placed the child, or where the family lived before.',
      when: { question: 'role_in_case', in: familyRoles },
    },
  ],
} as const satisfies Section
