import type { WorkItem } from '#contract/my-work.ts'
import { placeOf, type WorkPlace } from '#domain/my-work/work-kinds.ts'
import type { AppLinkTo } from '../../parts/AppLink.tsx'

const casePaths: Partial<Record<WorkPlace, string>> = {
  case: '/cases/$reference',
  triage: '/cases/$reference/triage',
  view: '/cases/$reference/view',
  decision: '/cases/$reference/decision',
  learning: '/cases/$reference/learning',
  incident: '/cases/$reference/incident',
  rapid: '/cases/$reference/rapid',
  'rapid-actions': '/cases/$reference/rapid/actions',
  death: '/cases/$reference/death',
  logs: '/cases/$reference/logs',
}

/** Where a piece of work is done. */
export function workLink({ kind, reference, concernId, meetingId, requestId }: WorkItem): AppLinkTo {
  const casePath = casePaths[placeOf(kind)]
  if (casePath) return { to: casePath, params: { reference: reference ?? '' } }
  if (requestId) return { to: '/requests/$requestId', params: { requestId } }
  if (meetingId) return { to: '/meetings/$meetingId', params: { meetingId } }
  return { to: '/concerns/$concernId', params: { concernId: concernId ?? '' } }
}
