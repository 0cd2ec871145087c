import type { ConcernMove } from '#domain/concerns/concern-status.ts'
import type { IncidentMove } from '#domain/incidents/incident-status.ts'
import type { RequestMove } from '#domain/information-requests/request-status.ts'
import type { RapidReviewMove } from '#domain/rapid-reviews/rapid-review-status.ts'
import type { AuditAction } from './audit-actions.ts'

/** Each change of a concern's status is one event. */
export const auditActionOfMove: Record<ConcernMove, AuditAction> = {
  start: 'concern-started',
  submit: 'concern-submitted',
  askForMore: 'information-asked',
  reply: 'reply-given',
  consult: 'consultation-begun',
  endConsultation: 'consultation-ended',
  adviseElsewhere: 'concern-advised',
  escalateToSin: 'concern-escalated',
  schedule: 'concern-scheduled',
  accept: 'concern-accepted',
  decline: 'concern-declined',
  defer: 'concern-deferred',
  startReview: 'review-started',
  agreeFindings: 'findings-agreed',
  shareFindings: 'findings-shared',
  complete: 'concern-completed',
  withdraw: 'concern-withdrawn',
  reopen: 'concern-reopened',
  sendToSin: 'concern-sent-to-sin',
}

export const auditActionOfIncidentMove: Record<IncidentMove, AuditAction> = {
  start: 'incident-recorded',
  askPartners: 'partners-asked',
  decideNotify: 'notifying-decided',
  decideNot: 'not-notifying-decided',
  submit: 'notification-recorded',
  withdraw: 'notification-withdrawn',
  startReview: 'incident-review-started',
  takeCareLeaverRoute: 'care-leaver-route-taken',
  close: 'incident-closed',
  endWithReview: 'incident-ended-with-review',
  reconsider: 'incident-reconsidered',
}

export const auditActionOfReviewMove: Record<RapidReviewMove, AuditAction> = {
  start: 'rapid-review-started',
  setScope: 'scope-set',
  sendRequests: 'requests-sent',
  collate: 'returns-collated',
  holdMeeting: 'review-meeting-held',
  draft: 'review-put-to-partners',
  sendBack: 'review-sent-back',
  completeSignOff: 'sign-off-completed',
  send: 'review-sent-to-panel',
  recordLetter: 'panel-letter-recorded',
  reconsider: 'review-reconsidered',
  answerPanel: 'panel-answered',
  close: 'rapid-review-closed',
  closeAsNotRequired: 'rapid-review-not-required',
  endWithNotification: 'rapid-review-ended',
}

export const auditActionOfRequestMove: Record<RequestMove, AuditAction> = {
  issue: 'request-issued',
  acknowledge: 'request-acknowledged',
  answerNil: 'nil-returned',
  assign: 'author-named',
  draft: 'return-begun',
  handIn: 'return-handed-in',
  sendBack: 'return-sent-back',
  approve: 'return-approved',
  accept: 'return-accepted',
  query: 'return-queried',
  answerQuery: 'queries-answered',
  amend: 'return-amended',
  extend: 'request-extended',
  goOnWithout: 'gone-on-without',
  resume: 'request-resumed',
  withdraw: 'request-withdrawn',
}
