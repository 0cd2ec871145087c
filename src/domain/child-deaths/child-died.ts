import type { IncidentAnswers } from '#domain/incidents/incident-form.ts'

/** Whether the record of an incident says that a child died. A care leaver of 18 or more is nobody's child death. */
export const childDied = ({ outcome_for_child, notification_reason }: IncidentAnswers): boolean =>
  notification_reason !== 'CARE_LEAVER_DEATH' &&
  (outcome_for_child === 'DIED' ||
    notification_reason === 'DEATH_ABUSE' ||
    notification_reason === 'LOOKED_AFTER_DEATH')
