import type { CaseRow } from '#contract/cases.ts'
import { type ConcernStatus, concernStatusLabels, isConcernOver } from '#domain/concerns/concern-status.ts'
import { StatusTag, type Tone } from './StatusTag.tsx'

const tones: Record<ConcernStatus, Tone> = {
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
}

export const StageTag = ({ stage }: { stage: ConcernStatus }) => (
  <StatusTag tone={tones[stage]}>{concernStatusLabels[stage]}</StatusTag>
)

/** Only where there is something to act on: a child who is safe, or a concern that is over, needs no mark. */
export function SafetyTag({ childSafeNow, stage }: Pick<CaseRow, 'childSafeNow' | 'stage'>) {
  if (isConcernOver(stage)) return null
  if (childSafeNow === 'no') return <StatusTag tone="urgent">Child not safe now</StatusTag>
  if (childSafeNow === 'not_sure') return <StatusTag tone="attention">Not sure the child is safe</StatusTag>
  return null
}
