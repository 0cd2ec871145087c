import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import type { Tone } from '../../parts/StatusTag.tsx'

export const requestTones: Record<RequestStatus, Tone> = {
  ISSUED: 'waiting',
  ACKNOWLEDGED: 'waiting',
  ASSIGNED: 'waiting',
  DRAFTING: 'active',
  MEMBER_QA: 'active',
  SUBMITTED: 'attention',
  QUERIED: 'attention',
  RECEIVED: 'done',
  NIL_RETURN: 'done',
  OVERDUE_ACCEPTED: 'closed',
  WITHDRAWN: 'closed',
}
