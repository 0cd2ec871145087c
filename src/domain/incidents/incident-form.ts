import type { AnswersOf } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { accountSection, standingSection } from './incident-sections/account.ts'
import { harmSection, whereSection } from './incident-sections/incident.ts'
import { awarenessSection, notifierSection, reasonSection } from './incident-sections/notification.ts'

/**
 * The worksheet for the national notification, in the order in which the national site asks (forms.md section 4). The
 * children and their family are people of the case; the partners' views, the decision and the submission are acts.
 */
export const incidentForm = {
  id: 'serious-incident',
  version: 1,
  title: 'Serious incident',
  sections: [
    awarenessSection,
    notifierSection,
    reasonSection,
    whereSection,
    harmSection,
    accountSection,
    standingSection,
  ],
} as const satisfies FormDefinition

export type IncidentAnswers = AnswersOf<typeof incidentForm>

/** The national site takes one notification for an incident, with this many children in detail. */
export const childrenInDetail = 4
