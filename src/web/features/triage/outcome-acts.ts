import type { Triage } from '#contract/triage.ts'
import type { DecidedOutcome, TriageOutcome } from '#domain/codes/triage-outcomes.ts'
import type { ConcernMove } from '#domain/concerns/concern-status.ts'
import { problemsBeforeOutcome } from '#domain/concerns/triage-form.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { fieldIssues } from '../../api/refusals.ts'
import type { SummaryProblem } from '../../form/ErrorSummary.tsx'
import { agenciesChosen, type MeetingAnswer } from './meeting-answer.ts'

type Act = { readonly code: TriageOutcome; readonly move: ConcernMove; readonly button: string }

/** What each outcome does, and the words on its button. */
export const outcomeActs: readonly Act[] = [
  { code: 'ADVICE_OUTSIDE_PROCESS', move: 'adviseElsewhere', button: 'Close with advice' },
  { code: 'SCHEDULE_FOR_MEETING', move: 'schedule', button: 'Put it on the agenda' },
  { code: 'NEED_INFO', move: 'askForMore', button: 'Send the questions' },
  { code: 'TO_SIN', move: 'escalateToSin', button: 'Consider as a serious incident' },
  { code: 'OTHER_ROUTE', move: 'adviseElsewhere', button: 'Close: another route' },
]

/** What keeps the outcome from being recorded, in the order of the page. */
export function problemsIn(
  values: FormValues,
  { meetingId }: MeetingAnswer,
  { meetings }: Triage,
  today: string,
): readonly SummaryProblem[] {
  const found = problemsBeforeOutcome(values, today)
  if (values.answers.outcome !== 'SCHEDULE_FOR_MEETING' || meetingId) return found
  const isNone = !meetings.some(({ arePapersOpen }) => arePapersOpen)
  const message = isNone ? 'Plan a meeting first: there is none that could take it' : 'Choose a meeting'
  return [...found, { questionId: 'meetingId', message }]
}

/** The server's refusal, question by question. */
export const problemsOfRefusal = (problem: unknown): readonly SummaryProblem[] =>
  fieldIssues(problem).map(({ path, message }) => ({ questionId: String(path.at(-1)), message }))

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What is sent: the outcome's own answers as they stand on the page. */
export function decisionOf({ answers }: FormValues, meeting: MeetingAnswer, triage: Triage) {
  if (answers.outcome === 'NEED_INFO') return { kind: 'ask', questions: text(answers.questions_for_referrer) } as const
  const outcome = answers.outcome as DecidedOutcome
  const own = {
    outcome,
    advice_given: outcome === 'ADVICE_OUTSIDE_PROCESS' ? text(answers.advice_given) : '',
    other_route: outcome === 'OTHER_ROUTE' ? text(answers.other_route) : '',
    la_aware_on: outcome === 'TO_SIN' ? text(answers.la_aware_on) : '',
    told_by: outcome === 'TO_SIN' ? text(answers.told_by) : '',
    outcome_reason: outcome === 'SCHEDULE_FOR_MEETING' ? '' : text(answers.outcome_reason),
  }
  if (outcome !== 'SCHEDULE_FOR_MEETING') return { kind: 'decide', input: { answers: own } } as const
  const agencies = [...agenciesChosen(meeting, triage, answers.suggested_agencies)]
  return { kind: 'decide', input: { answers: own, meetingId: meeting.meetingId, agencies } } as const
}
