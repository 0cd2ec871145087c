import type { CaseRow } from '#contract/cases.ts'
import { type CaseStage, caseStageLabels, isCaseOver } from '#domain/cases/case-stage.ts'
import { StatusTag, type Tone } from './StatusTag.tsx'

const tones: Record<CaseStage, Tone> = {
  DRAFT: 'waiting',
  RECEIVED: 'waiting',
  INFO_NEEDED: 'attention',
  CONSULTING: 'active',
  CLOSED_ADVICE: 'closed',
  ESCALATED_SIN: 'attention',
  SCHEDULED: 'active',
  ACCEPTED: 'active',
  CLOSED_DECLINED: 'closed',
  IN_REVIEW: 'active',
  FINDINGS: 'active',
  LEARNING: 'active',
  CLOSED_COMPLETE: 'done',
  WITHDRAWN: 'closed',
  CHILD_DEATH: 'active',
  SIN_CONSIDERING: 'attention',
  SIN_PARTNER_VIEWS: 'attention',
  SIN_TO_SUBMIT: 'attention',
  SIN_NOT_NOTIFIED: 'closed',
  SIN_SUBMITTED: 'active',
  SIN_WITHDRAWN: 'closed',
  SIN_RR_STARTED: 'active',
  SIN_CL_REVIEW: 'active',
  SIN_CLOSED: 'closed',
  RR_OPEN: 'active',
  RR_SCOPED: 'active',
  RR_GATHERING: 'active',
  RR_COLLATED: 'active',
  RR_MEETING_HELD: 'active',
  RR_DRAFTED: 'active',
  RR_SIGNED: 'active',
  RR_SENT: 'waiting',
  RR_PANEL_RESPONDED: 'attention',
  RR_RECONSIDER: 'attention',
  RR_CLOSED: 'done',
}

export const StageTag = ({ stage }: { stage: CaseStage }) => (
  <StatusTag tone={tones[stage]}>{caseStageLabels[stage]}</StatusTag>
)

/** Only where there is something to act on: a child who is safe, or a case that is over, needs no mark. */
export function SafetyTag({ childSafeNow, stage }: Pick<CaseRow, 'childSafeNow' | 'stage'>) {
  if (isCaseOver(stage)) return null
  if (childSafeNow === 'no') return <StatusTag tone="urgent">Child not safe now</StatusTag>
  if (childSafeNow === 'not_sure') return <StatusTag tone="attention">Not sure the child is safe</StatusTag>
  return null
}
