import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import type { Tone } from '../../parts/StatusTag.tsx'

/** The look of a status; its words are the domain's. */
export const statusTones: Record<RequestStatus, Tone> = {
  ISSUED: 'waiting',
  ACKNOWLEDGED: 'waiting',
  NIL_RETURN: 'done',
  ASSIGNED: 'active',
  DRAFTING: 'active',
  MEMBER_QA: 'active',
  SUBMITTED: 'done',
  QUERIED: 'attention',
  RECEIVED: 'done',
  OVERDUE_ACCEPTED: 'closed',
  WITHDRAWN: 'closed',
}
