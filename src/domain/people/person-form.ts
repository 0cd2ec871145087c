import type { AnswersOf } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { homeAndFamilySection } from './person-sections/home-and-family.ts'
import { identityAndNeedsSection } from './person-sections/identity-and-needs.ts'
import { plansAndOrdersSection } from './person-sections/plans-and-orders.ts'
import { recordsSection } from './person-sections/records.ts'
import { whoSection } from './person-sections/who.ts'

/** The person block every form shares. What is marked identity is kept apart from the rest. */
export const personForm = {
  id: 'person',
  version: 1,
  title: 'A person in the case',
  sections: [whoSection, homeAndFamilySection, identityAndNeedsSection, recordsSection, plansAndOrdersSection],
} as const satisfies FormDefinition

export type PersonAnswers = AnswersOf<typeof personForm>
