import type { DecisionRecord } from '#contract/decisions.ts'
import { reviewMethods } from '#domain/codes/review-methods.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import type { Tone } from '../../parts/StatusTag.tsx'
import type { SummaryRow } from '../../parts/SummaryList.tsx'

export const decidedLabels: Record<DecisionRecord['decision'], string> = {
  ACCEPT: 'Accepted for review',
  DECLINE: 'Declined',
  DEFER: 'Deferred to a later meeting',
  SEND_TO_SIN: 'Sent to serious incident notification',
}

export const stateTags: Record<DecisionRecord['state'], { tone: Tone; label: string }> = {
  IN_EFFECT: { tone: 'done', label: 'In effect' },
  PROVISIONAL: { tone: 'attention', label: 'Provisional' },
  LAPSED: { tone: 'closed', label: 'Lapsed' },
}

/** What belongs to the decision, as questions and answers; what does not is left out. */
export function decisionRows(decision: DecisionRecord, agencyName: (code: string) => string): SummaryRow[] {
  const { method, agencies, lead, questions, dueOn, toMeetingOn, justification, justifiedBy, laAwareOn, toldBy } =
    decision
  const rows: (SummaryRow | false | null | '' | undefined)[] = [
    method && { term: 'Method', value: reviewMethods.find(({ code }) => code === method)?.label ?? method },
    agencies.length > 0 && { term: 'Agencies', value: agencies.map(agencyName).join('\n') },
    lead && { term: 'Lead', value: lead },
    questions.length > 0 && { term: 'Questions', value: questions.join('\n') },
    dueOn && { term: 'Due on', value: formatLongDate(dueOn) },
    decision.decision === 'DEFER' && {
      term: 'Goes to',
      value: toMeetingOn ? `The meeting of ${formatLongDate(toMeetingOn)}` : 'The next meeting that is scheduled',
    },
    justification && { term: 'Why it may wait again', value: `${justification}\n${justifiedBy}` },
    laAwareOn && { term: 'The council became aware on', value: formatLongDate(laAwareOn) },
    toldBy && { term: 'Who told whom', value: toldBy },
  ]
  return rows.filter((row) => typeof row === 'object' && row !== null)
}
