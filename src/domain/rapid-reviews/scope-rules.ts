import { type QuorumGroup, quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { type Holidays, isWorkingDay } from '#domain/time/working-days.ts'

/** What one agency is asked beside the rest. */
export type AskedAgency = {
  readonly code: string
  readonly extraQuestions: readonly string[]
  readonly attendeeWanted: string
  readonly isNilAllowed: boolean
}

export type Scope = {
  readonly people: readonly string[]
  /** ISO dates; null while nothing is chosen. */
  readonly periodFrom: string | null
  readonly periodTo: string | null
  /** Stands on every request. */
  readonly whyAsked: string
  readonly questions: readonly string[]
  readonly returnsDueOn: string | null
  readonly coordinatorId: string | null
  readonly chairId: string | null
  /** Of the Rapid Review meeting, arranged or about to be. */
  readonly meetingOn: string | null
  readonly agencies: readonly AskedAgency[]
  readonly partnerLeftOutReason: string
}

export type ScopeFacts = {
  readonly today: string
  readonly holidays: Holidays
  /** The first day on which the incident may have been; null when none is known. */
  readonly incidentOn: string | null
  /** Of every agency that may be asked. */
  readonly groupOf: ReadonlyMap<string, QuorumGroup | null>
}

export type ScopeProblem = { readonly path: readonly (string | number)[]; readonly message: string }

const mostExtraQuestions = 5
const isQuestion = (text: string) => text.trim().endsWith('?')

/** The partners without whom a Rapid Review is not sent out unless somebody says why (process.md section 4). */
export const partnersLeftOut = (codes: readonly string[], groupOf: ScopeFacts['groupOf']): readonly QuorumGroup[] =>
  quorumGroups.filter((group) => !codes.some((code) => groupOf.get(code) === group))

/** What keeps a day from being the day on which a return is due; null when it may be. */
export function returnDayProblem(
  day: string,
  { today, holidays }: Pick<ScopeFacts, 'today' | 'holidays'>,
  meetingOn: string | null,
): string | null {
  if (day < today) return 'This day is past: choose a day to come'
  if (!isWorkingDay(Temporal.PlainDate.from(day), holidays))
    return 'This is a weekend or a bank holiday: choose a working day'
  if (meetingOn !== null && day >= meetingOn)
    return `Choose a day before the Rapid Review meeting (${formatLongDate(meetingOn)})`
  return null
}

/** What keeps the questions to one agency from being sent. */
export const extraQuestionProblem = (questions: readonly string[]): string | null => {
  if (questions.length > mostExtraQuestions) return `Ask one agency at most ${mostExtraQuestions} further questions`
  return questions.every(isQuestion) ? null : 'End each question with a question mark'
}

/** Everything that a scope still needs before it is set, at its field (forms.md section 5a). */
export function scopeProblems(scope: Scope, facts: ScopeFacts): readonly ScopeProblem[] {
  const problems: ScopeProblem[] = []
  const add = (message: string | null, ...path: (string | number)[]) => {
    if (message !== null) problems.push({ path, message })
  }
  const { people, periodFrom, periodTo, questions, returnsDueOn, agencies, meetingOn } = scope
  add(people.length > 0 ? null : 'Choose at least one person to search for', 'people')
  add(periodFrom ? null : 'Enter the first day of the period', 'periodFrom')
  add(periodToProblem(periodFrom, periodTo, facts.incidentOn), 'periodTo')
  add(scope.whyAsked.trim() ? null : 'Say why the agencies are asked', 'whyAsked')
  add(questions.length > 0 ? null : 'Ask at least one question', 'questions')
  questions.forEach((question, index) => {
    add(isQuestion(question) ? null : 'End this with a question mark', 'questions', index)
  })
  add(scope.coordinatorId ? null : 'Choose who coordinates the review', 'coordinatorId')
  add(scope.chairId ? null : 'Choose who chairs the Rapid Review meeting', 'chairId')
  add(meetingOn ? null : 'Arrange the Rapid Review meeting', 'meeting')
  add(
    returnsDueOn ? returnDayProblem(returnsDueOn, facts, meetingOn) : 'Enter the day by which returns are due',
    'returnsDueOn',
  )
  add(agencies.length > 0 ? null : 'Choose the agencies to ask', 'agencies')
  agencies.forEach(({ code, extraQuestions }, index) => {
    add(facts.groupOf.has(code) ? null : 'This agency is not in the directory', 'agencies', index)
    add(extraQuestionProblem(extraQuestions), 'agencies', index, 'extraQuestions')
  })
  add(leftOutProblem(scope, facts), 'partnerLeftOutReason')
  return problems
}

function periodToProblem(from: string | null, to: string | null, incidentOn: string | null) {
  if (!to) return 'Enter the last day of the period'
  if (from && from >= to) return 'The period ends after it begins'
  if (incidentOn && to < incidentOn)
    return `The incident was on ${formatLongDate(incidentOn)}: end on that day or later`
  return null
}

function leftOutProblem({ agencies, partnerLeftOutReason }: Scope, { groupOf }: ScopeFacts) {
  if (agencies.length === 0 || partnerLeftOutReason.trim().length >= 3) return null
  const missing = partnersLeftOut(
    agencies.map(({ code }) => code),
    groupOf,
  )
  if (missing.length === 0) return null
  return `Say why ${inWords(missing.map((group) => quorumGroupLabels[group]))} ${missing.length === 1 ? 'is' : 'are'} not asked, or add them`
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const inWords = (names: readonly string[]) => list.format(names)
