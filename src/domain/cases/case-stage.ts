import {
  type ConcernStatus,
  concernStatuses,
  concernStatusLabels,
  isConcernOver,
} from '#domain/concerns/concern-status.ts'
import { type IncidentStatus, incidentStatuses, incidentStatusLabels } from '#domain/incidents/incident-status.ts'
import {
  type RapidReviewStatus,
  rapidReviewStatuses,
  rapidReviewStatusLabels,
} from '#domain/rapid-reviews/rapid-review-status.ts'

/** Where a case stands: at the latest of its concern, its serious incident and its Rapid Review. */
export type CaseStage = ConcernStatus | 'CHILD_DEATH' | `SIN_${IncidentStatus}` | `RR_${RapidReviewStatus}`

export const stageOfIncident = (status: IncidentStatus) => `SIN_${status}` as const
export const stageOfRapidReview = (status: RapidReviewStatus) => `RR_${status}` as const

export const caseStages: readonly [CaseStage, ...CaseStage[]] = [
  ...concernStatuses,
  'CHILD_DEATH',
  ...incidentStatuses.map(stageOfIncident),
  ...rapidReviewStatuses.map(stageOfRapidReview),
]

const asStages = <S extends string, P extends string>(labels: Record<S, string>, prefix: P) =>
  Object.fromEntries(Object.entries(labels).map(([status, label]) => [`${prefix}${status}`, label]))

export const caseStageLabels = {
  ...concernStatusLabels,
  // Nothing else is known of the case yet.
  CHILD_DEATH: 'Child death',
  ...asStages(incidentStatusLabels, 'SIN_'),
  ...asStages(rapidReviewStatusLabels, 'RR_'),
  // Beside the words of a concern these would say too little.
  SIN_CLOSED: 'Incident closed',
  RR_OPEN: 'Rapid Review opened',
  RR_SCOPED: 'Rapid Review scoped',
  RR_CLOSED: 'Rapid Review closed',
} as Record<CaseStage, string>

export const isConcernStage = (stage: CaseStage): stage is ConcernStatus =>
  (concernStatuses as readonly string[]).includes(stage)

const overBesideConcerns: readonly CaseStage[] = ['SIN_NOT_NOTIFIED', 'SIN_WITHDRAWN', 'SIN_CLOSED', 'RR_CLOSED']

/** Whether nothing more happens to the case as it stands. */
export const isCaseOver = (stage: CaseStage): boolean =>
  isConcernStage(stage) ? isConcernOver(stage) : overBesideConcerns.includes(stage)
