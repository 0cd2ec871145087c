import type { reviewMethods } from '#domain/codes/review-methods.ts'
import type { ConcernMove } from '#domain/concerns/concern-status.ts'
import { type QuorumGroup, quorumGroups } from '#domain/partnership/quorum-groups.ts'

/** What a meeting may decide on a Case of Concern (forms.md section 3, "SPRG decision on a CoC"). */
export const decisionKinds = ['ACCEPT', 'DECLINE', 'DEFER', 'SEND_TO_SIN'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const decisionLabels: Record<DecisionKind, string> = {
  ACCEPT: 'Accept for review',
  DECLINE: 'Decline',
  DEFER: 'Defer to a later meeting',
  SEND_TO_SIN: 'Send to serious incident notification',
}

/** The move of the concern that brings the decision about. */
export const moveOfDecision = {
  ACCEPT: 'accept',
  DECLINE: 'decline',
  DEFER: 'defer',
  SEND_TO_SIN: 'sendToSin',
} as const satisfies Record<DecisionKind, ConcernMove>

/**
 * Whether it is provisional without a quorum (roles.md section 2). Deferring decides nothing yet; and the council's
 * five days for a serious incident wait for no quorum: the three partners are asked about it all the same.
 */
export const needsQuorum = (kind: DecisionKind): boolean => kind === 'ACCEPT' || kind === 'DECLINE'

type Method = (typeof reviewMethods)[number]['code']
export type DecisionFacts = {
  readonly decision: DecisionKind
  readonly method: Method | null
  /** Agency codes. */
  readonly agencies: readonly string[]
  readonly leadId: string | null
  readonly questions: readonly string[]
  /** ISO dates. */
  readonly dueOn: string | null
  readonly laAwareOn: string | null
  /** Who told the council's officer, and when. */
  readonly toldBy: string
}
export type DecisionProblem = { readonly path: readonly (string | number)[]; readonly message: string }

const mostQuestions = 5

/** What is missing or wrong in a decision taken on a day (ISO), in words for each field. */
export function decisionProblems(facts: DecisionFacts, decidedOn: string): DecisionProblem[] {
  if (facts.decision === 'ACCEPT') return acceptProblems(facts, decidedOn)
  if (facts.decision === 'SEND_TO_SIN') return incidentProblems(facts, decidedOn)
  return []
}

function acceptProblems(facts: DecisionFacts, decidedOn: string): DecisionProblem[] {
  const { method, agencies, leadId, dueOn } = facts
  return [
    ...(method ? [] : [{ path: ['method'], message: 'Choose how the case is to be reviewed' }]),
    ...agencyProblems(method, new Set(agencies).size),
    ...(leadId ? [] : [{ path: ['leadId'], message: 'Choose who leads the review' }]),
    ...questionProblems(facts.questions),
    ...(dueOn && dueOn > decidedOn
      ? []
      : [{ path: ['dueOn'], message: 'Give a day after the meeting by which it is due' }]),
  ]
}

/** Agencies working together are what is learned about; a policy can be reviewed by one. */
function agencyProblems(method: Method | null, count: number): DecisionProblem[] {
  const least = method === 'POLICY_REVIEW' ? 1 : 2
  if (count >= least) return []
  const message =
    least === 1
      ? 'Choose at least one agency'
      : 'Choose at least two agencies. One alone is enough for a policy review only.'
  return [{ path: ['agencies'], message }]
}

function questionProblems(questions: readonly string[]): DecisionProblem[] {
  if (questions.length === 0) return [{ path: ['questions', 0], message: 'Write at least one question for the review' }]
  if (questions.length > mostQuestions) {
    return [{ path: ['questions', mostQuestions], message: `Ask ${mostQuestions} questions at most` }]
  }
  return questions.flatMap((question, index) => {
    if (question.trim() === '') return [{ path: ['questions', index], message: 'Write the question, or remove it' }]
    return question.trim().endsWith('?') ? [] : [{ path: ['questions', index], message: 'End the question with “?”' }]
  })
}

function incidentProblems({ laAwareOn, toldBy }: DecisionFacts, decidedOn: string): DecisionProblem[] {
  const isKnown = laAwareOn !== null && laAwareOn <= decidedOn
  return [
    ...(isKnown
      ? []
      : [
          {
            path: ['laAwareOn'],
            message: 'Give the day the council became aware, no later than the meeting: its five days run from it',
          },
        ]),
    ...(toldBy.trim() === '' ? [{ path: ['toldBy'], message: 'Say who told whom at the council, by role' }] : []),
  ]
}

/** After this many deferrals the business manager has to say why it waits again (process.md section 2). */
export const needsJustification = (deferrals: number, mostDeferrals: number): boolean => deferrals >= mostDeferrals

type Answer = { readonly group: QuorumGroup; readonly confirms: boolean }
type RatificationState = 'OPEN' | 'CONFIRMED' | 'LAPSED'

/** Out of the meeting all three partners confirm in writing; one who refuses is enough to let it lapse. */
export function ratificationState(answers: readonly Answer[]): RatificationState {
  if (answers.some(({ confirms }) => !confirms)) return 'LAPSED'
  return groupsStillToAnswer(answers).length === 0 ? 'CONFIRMED' : 'OPEN'
}

export const groupsStillToAnswer = (answers: readonly Pick<Answer, 'group'>[]): readonly QuorumGroup[] =>
  quorumGroups.filter((group) => !answers.some((answer) => answer.group === group))
