/** Where a piece of work is done: which part of the case, or elsewhere. */
export type WorkPlace =
  | 'case'
  | 'triage'
  | 'view'
  | 'decision'
  | 'learning'
  | 'referral'
  | 'draft'
  | 'meeting'
  | 'incident'
  | 'rapid'
  | 'rapid-actions'
  | 'request'
  | 'death'
  | 'logs'

type Kind = { readonly task: string; readonly place: WorkPlace }

/** Everything a person may owe, in the order in which work that is due on the same day is shown. */
const workKinds = {
  CHILD_NOT_SAFE: { task: 'Check that the child is safe', place: 'triage' },
  CONSIDER_NOTIFYING: { task: 'Consider notifying the Panel', place: 'incident' },
  GIVE_PARTNER_VIEW: { task: 'Say whether to notify', place: 'incident' },
  DECIDE_NOTIFYING: { task: 'Decide whether to notify', place: 'incident' },
  NOTIFY_PANEL: { task: 'Notify the Panel', place: 'incident' },
  CHOOSE_INCIDENT_ROUTE: { task: 'Choose the route after the notification', place: 'incident' },
  SCOPE_REVIEW: { task: 'Scope the Rapid Review', place: 'rapid' },
  SEND_REQUESTS: { task: 'Send the information requests', place: 'rapid' },
  ANSWER_REQUEST: { task: 'Answer an information request', place: 'request' },
  WRITE_RETURN: { task: 'Write the return', place: 'request' },
  CHECK_RETURN: { task: 'Check and approve the return', place: 'request' },
  ANSWER_QUERIES: { task: 'Answer questions about the return', place: 'request' },
  ACCEPT_RETURN: { task: 'Accept or query a return', place: 'rapid' },
  CHASE_RETURN: { task: 'Chase a late return', place: 'rapid' },
  COLLATE_RETURNS: { task: 'Bring the returns together', place: 'rapid' },
  HOLD_REVIEW_MEETING: { task: 'Hold the Rapid Review meeting', place: 'rapid' },
  WRITE_REVIEW: { task: 'Write the Rapid Review', place: 'rapid' },
  SIGN_REVIEW: { task: 'Sign the Rapid Review', place: 'rapid' },
  SEND_REVIEW: { task: 'Send the Rapid Review to the Panel', place: 'rapid' },
  AWAIT_PANEL: { task: 'Record the Panel’s letter', place: 'rapid' },
  ANSWER_PANEL: { task: 'Answer the Panel', place: 'rapid' },
  CLOSE_RAPID_REVIEW: { task: 'Close the Rapid Review', place: 'rapid' },
  TRACK_DEATH: { task: 'Complete the child death tracker', place: 'death' },
  REVIEW_PROCESS: { task: 'Look again at another process', place: 'logs' },
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
  DO_REVIEW_ACTION: { task: 'Complete an action', place: 'rapid-actions' },
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
