import type { FurtherPart } from '#domain/cases/further-parts.ts'

/** The further tabs of a case: each is a page of its own feature, below the case's own address. */
export const furtherTabs: Record<FurtherPart, { readonly label: string; readonly to: string }> = {
  triage: { label: 'Triage', to: '/cases/$reference/triage' },
  messages: { label: 'Messages', to: '/cases/$reference/messages' },
  decision: { label: 'Decision', to: '/cases/$reference/decision' },
  view: { label: 'Your view', to: '/cases/$reference/view' },
  incident: { label: 'Incident', to: '/cases/$reference/incident' },
  rapid: { label: 'Rapid Review', to: '/cases/$reference/rapid' },
  death: { label: 'Child death', to: '/cases/$reference/death' },
  logs: { label: 'Family and processes', to: '/cases/$reference/logs' },
  limits: { label: 'Time limits', to: '/cases/$reference/limits' },
  learning: { label: 'Learning review', to: '/cases/$reference/learning' },
}
