import type { Role } from '#domain/access/roles.ts'
import { type Move, processOf } from '#domain/processes/process.ts'

/** A serious incident's course (process.md section 3). */
export const incidentStatuses = [
  'CONSIDERING',
  'PARTNER_VIEWS',
  'TO_SUBMIT',
  'NOT_NOTIFIED',
  'SUBMITTED',
  'WITHDRAWN',
  'RR_STARTED',
  'CL_REVIEW',
  'CLOSED',
] as const
export type IncidentStatus = (typeof incidentStatuses)[number]

export const incidentStatusLabels: Record<IncidentStatus, string> = {
  CONSIDERING: 'Considering a notification',
  PARTNER_VIEWS: 'Partners’ views asked for',
  TO_SUBMIT: 'To be notified',
  NOT_NOTIFIED: 'Not notified',
  SUBMITTED: 'Notified',
  WITHDRAWN: 'Notification withdrawn',
  RR_STARTED: 'Notified, Rapid Review started',
  CL_REVIEW: 'Notified, care leaver',
  CLOSED: 'Closed',
}

/** SYSTEM acts where the process itself leads on. */
export type IncidentMover = Role | 'SYSTEM'

const moves = {
  start: { from: [null], to: 'CONSIDERING', by: ['LA_NOTIFIER', 'BM', 'CHAIR', 'SYSTEM'], label: 'Record an incident' },
  // The process has the Business Manager ask; the duty is the council's, so its notifier may ask as well.
  askPartners: {
    from: ['CONSIDERING'],
    to: 'PARTNER_VIEWS',
    by: ['BM', 'LA_NOTIFIER'],
    label: 'Ask the three partners',
  },
  decideNotify: { from: ['PARTNER_VIEWS'], to: 'TO_SUBMIT', by: ['LA_NOTIFIER'], label: 'Decide to notify' },
  decideNot: { from: ['PARTNER_VIEWS'], to: 'NOT_NOTIFIED', by: ['LA_NOTIFIER'], label: 'Decide not to notify' },
  submit: { from: ['TO_SUBMIT'], to: 'SUBMITTED', by: ['LA_NOTIFIER'], label: 'Record the notification' },
  withdraw: {
    from: ['SUBMITTED', 'RR_STARTED'],
    to: 'WITHDRAWN',
    by: ['LA_NOTIFIER'],
    label: 'Withdraw the notification',
  },
  startReview: { from: ['SUBMITTED'], to: 'RR_STARTED', by: ['SYSTEM'], label: 'Rapid Review opened' },
  takeCareLeaverRoute: { from: ['SUBMITTED'], to: 'CL_REVIEW', by: ['BM'], label: 'Take the care leaver route' },
  close: { from: ['SUBMITTED', 'CL_REVIEW'], to: 'CLOSED', by: ['BM'], label: 'Close: no Rapid Review required' },
  endWithReview: { from: ['RR_STARTED'], to: 'CLOSED', by: ['SYSTEM'], label: 'Rapid Review closed' },
  // Not in the process document: what was not notified is considered again when something new comes to light, by itself
  // where the record of a death says that abuse or neglect is suspected.
  reconsider: {
    from: ['NOT_NOTIFIED'],
    to: 'CONSIDERING',
    by: ['LA_NOTIFIER', 'BM', 'SYSTEM'],
    label: 'Consider again',
  },
} as const satisfies Record<string, Move<IncidentStatus, IncidentMover>>
export type IncidentMove = keyof typeof moves

export const incidentProcess = processOf<IncidentStatus, IncidentMover, IncidentMove>(moves)

/** Whether the council has still to notify the Panel or to decide that it does not. */
export const awaitsNotification = (status: IncidentStatus): boolean =>
  status === 'CONSIDERING' || status === 'PARTNER_VIEWS' || status === 'TO_SUBMIT'

/** Whether nothing more happens to it, unless it is considered again. */
export const isIncidentOver = (status: IncidentStatus): boolean =>
  status === 'NOT_NOTIFIED' || status === 'WITHDRAWN' || status === 'CLOSED'

/** Whether it still counts who was told and when: of what is closed too, as it was notified all the same. */
export const mayBeTold = (status: IncidentStatus): boolean => !isIncidentOver(status) || status === 'CLOSED'
