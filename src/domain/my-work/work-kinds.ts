/** Where a piece of work is done: which part of the case, or elsewhere. */
export type WorkPlace = 'case' | 'triage' | 'view' | 'decision' | 'learning' | 'referral' | 'draft' | 'meeting'

type Kind = { readonly task: string; readonly place: WorkPlace }

/** Everything a person may owe, in the order in which work that is due on the same day is shown. */
const workKinds = {
  CHILD_NOT_SAFE: { task: 'Check that the child is safe', place: 'triage' },
  CONSIDER_NOTIFYING: { task: 'Consider notifying the Panel', place: 'case' },
  ACKNOWLEDGE: { task: 'Acknowledge the referral', place: 'triage' },
  TRIAGE: { task: 'Triage', place: 'triage' },
  GIVE_VIEW: { task: 'Give your view', place: 'view' },
  ANSWER_QUESTIONS: { task: 'Answer questions about your referral', place: 'referral' },
  DECIDE: { task: 'Chair the meeting', place: 'meeting' },
  CONFIRM_DECISION: { task: 'Confirm a provisional decision', place: 'decision' },
  TELL_REFERRER: { task: 'Write to the referrer', place: 'triage' },
  START_REVIEW: { task: 'Start the learning review', place: 'learning' },
  WRITE_NOTES: { task: 'Write your agency’s notes', place: 'learning' },
  LEAD_REVIEW: { task: 'Lead the learning review', place: 'learning' },
  AGREE_FINDINGS: { task: 'Agree the findings', place: 'learning' },
  SHARE_FINDINGS: { task: 'Share the findings', place: 'learning' },
  DO_ACTION: { task: 'Complete an action', place: 'learning' },
  CLOSE_REVIEW: { task: 'Close the case of concern', place: 'learning' },
  FINISH_DRAFT: { task: 'Finish your draft', place: 'draft' },
} as const satisfies Record<string, Kind>

export type WorkKind = keyof typeof workKinds
export const workKindCodes = Object.keys(workKinds) as [WorkKind, ...WorkKind[]]

export const taskOf = (kind: WorkKind): string => workKinds[kind].task
export const placeOf = (kind: WorkKind): WorkPlace => workKinds[kind].place

type Owed = {
  readonly kind: WorkKind
  /** ISO date. */
  readonly dueOn: string | null
}

/** Worst first: a child who may not be safe, then what is due soonest; what has no day comes last. */
export const worstFirst = (one: Owed, other: Owed): number =>
  Number(other.kind === 'CHILD_NOT_SAFE') - Number(one.kind === 'CHILD_NOT_SAFE') ||
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
  workKindCodes.indexOf(one.kind) - workKindCodes.indexOf(other.kind)
