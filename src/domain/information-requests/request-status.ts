import { type Move, processOf } from '#domain/processes/process.ts'

/** An information request's course, with the agency's return (process.md section 5). */
export const requestStatuses = [
  'ISSUED',
  'ACKNOWLEDGED',
  'NIL_RETURN',
  'ASSIGNED',
  'DRAFTING',
  'MEMBER_QA',
  'SUBMITTED',
  'QUERIED',
  'RECEIVED',
  'OVERDUE_ACCEPTED',
  'WITHDRAWN',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const requestStatusLabels: Record<RequestStatus, string> = {
  ISSUED: 'Sent',
  ACKNOWLEDGED: 'Acknowledged',
  NIL_RETURN: 'Nothing known',
  ASSIGNED: 'Author named',
  DRAFTING: 'Being written',
  MEMBER_QA: 'With the member to check',
  SUBMITTED: 'Returned',
  QUERIED: 'Questions asked',
  RECEIVED: 'Accepted',
  OVERDUE_ACCEPTED: 'Going on without',
  WITHDRAWN: 'Withdrawn',
}

/** Who acts on a request: the agency's member or author, whoever runs the review, or the system. */
export const requestMovers = ['MEMBER', 'SIGNER', 'AUTHOR', 'COORD', 'BM', 'CHAIR', 'SYSTEM'] as const
export type RequestMover = (typeof requestMovers)[number]

const runners = ['COORD', 'BM'] as const
const withTheAgency = ['ISSUED', 'ACKNOWLEDGED', 'ASSIGNED', 'DRAFTING', 'MEMBER_QA'] as const

const moves = {
  issue: { from: [null], to: 'ISSUED', by: runners, label: 'Send the request' },
  acknowledge: { from: ['ISSUED'], to: 'ACKNOWLEDGED', by: ['MEMBER'], label: 'Acknowledge' },
  answerNil: {
    from: ['ISSUED', 'ACKNOWLEDGED', 'ASSIGNED', 'DRAFTING'],
    to: 'NIL_RETURN',
    by: ['MEMBER'],
    label: 'Nobody here knows the child',
  },
  assign: {
    from: ['ISSUED', 'ACKNOWLEDGED', 'ASSIGNED', 'DRAFTING'],
    to: 'ASSIGNED',
    by: ['MEMBER'],
    label: 'Name the author',
  },
  draft: { from: ['ASSIGNED'], to: 'DRAFTING', by: ['AUTHOR'], label: 'Write the return' },
  // A new author, or one who was waited for after all, may find the return complete.
  handIn: { from: ['ASSIGNED', 'DRAFTING'], to: 'MEMBER_QA', by: ['AUTHOR'], label: 'Hand in to the member' },
  sendBack: { from: ['MEMBER_QA'], to: 'DRAFTING', by: ['MEMBER'], label: 'Send back to the author' },
  approve: { from: ['MEMBER_QA'], to: 'SUBMITTED', by: ['MEMBER', 'SIGNER'], label: 'Approve and return' },
  // Taken as it stands while questions are open too: an agency that never answers must not hold the review up.
  accept: { from: ['SUBMITTED', 'NIL_RETURN', 'QUERIED'], to: 'RECEIVED', by: runners, label: 'Accept the return' },
  query: { from: ['SUBMITTED', 'NIL_RETURN'], to: 'QUERIED', by: [...runners, 'CHAIR'], label: 'Ask about an answer' },
  answerQuery: { from: ['QUERIED'], to: 'SUBMITTED', by: ['MEMBER'], label: 'Answer the questions' },
  amend: { from: ['RECEIVED'], to: null, by: ['MEMBER'], label: 'Amend the return' },
  extend: { from: [...withTheAgency, 'QUERIED'], to: null, by: runners, label: 'Give more time' },
  goOnWithout: { from: withTheAgency, to: 'OVERDUE_ACCEPTED', by: runners, label: 'Go on without it' },
  // A return that comes after all: the agency writes on from where it was.
  resume: { from: ['OVERDUE_ACCEPTED'], to: 'ACKNOWLEDGED', by: runners, label: 'Wait for it after all' },
  withdraw: {
    from: [...withTheAgency, 'OVERDUE_ACCEPTED'],
    to: 'WITHDRAWN',
    // The system with a notification that is withdrawn: the review ends, and nobody owes it anything.
    by: [...runners, 'SYSTEM'],
    label: 'Withdraw the request',
  },
} as const satisfies Record<string, Move<RequestStatus, RequestMover>>
export type RequestMove = keyof typeof moves
export const requestMoves = Object.keys(moves) as [RequestMove, ...RequestMove[]]

export const requestProcess = processOf<RequestStatus, RequestMover, RequestMove>(moves)

/** Whether the agency still owes its return. */
export const isOwed = (status: RequestStatus): boolean => withTheAgency.some((each) => each === status)

/** Whether the agency is waited for: for its return, or for answers to the questions about it. */
export const isWaitedFor = (status: RequestStatus): boolean => isOwed(status) || status === 'QUERIED'

/** Whether nothing keeps the returns from being brought together: answered, or gone on without. */
export const isSettled = (status: RequestStatus): boolean =>
  status === 'RECEIVED' || status === 'NIL_RETURN' || status === 'OVERDUE_ACCEPTED' || status === 'WITHDRAWN'
