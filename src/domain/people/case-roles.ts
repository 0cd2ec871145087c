import type { Option, PeopleAsked } from '#domain/forms/form-definition.ts'

/** What a person is in the case; one person may be several things. */
export const caseRoles = [
  { code: 'subject_child', label: 'Child this is about' },
  { code: 'sibling', label: 'Brother or sister' },
  { code: 'other_child', label: 'Another child' },
  { code: 'mother', label: 'Mother' },
  { code: 'father', label: 'Father' },
  { code: 'step_parent', label: 'Step-parent' },
  { code: 'parents_partner', label: 'Parent’s partner' },
  { code: 'carer', label: 'Carer' },
  { code: 'foster_carer', label: 'Foster carer' },
  { code: 'grandparent', label: 'Grandparent' },
  { code: 'other_relative', label: 'Other relative' },
  { code: 'household_member', label: 'Household member' },
  { code: 'alleged_perpetrator', label: 'Person alleged to have caused harm' },
  { code: 'professional', label: 'Professional' },
  { code: 'other', label: 'Someone else' },
] as const satisfies readonly Option[]
export type CaseRole = (typeof caseRoles)[number]['code']

export const childRoles = ['subject_child', 'sibling', 'other_child'] as const satisfies readonly CaseRole[]

export const adultRoles = [
  'mother',
  'father',
  'step_parent',
  'parents_partner',
  'carer',
  'foster_carer',
  'grandparent',
  'other_relative',
  'household_member',
  'alleged_perpetrator',
  'other',
] as const satisfies readonly CaseRole[]

/** Everyone but professionals, of whom only name and role are asked. */
export const familyRoles = [...childRoles, ...adultRoles] as const satisfies readonly CaseRole[]

const offered: Readonly<Record<PeopleAsked, readonly string[]>> = {
  children: childRoles,
  'other-children': childRoles.filter((role) => role !== 'subject_child'),
  adults: adultRoles,
  anyone: [],
}

/** Whether a person may be picked for a question; somebody whose role is not known yet always may. */
export const mayBePicked = (roles: readonly string[], asked: PeopleAsked): boolean =>
  asked === 'anyone' || roles.length === 0 || roles.some((role) => offered[asked].includes(role))
