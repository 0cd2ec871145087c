import type { Role } from '#domain/access/roles.ts'
import {
  type ByStanding,
  managesCase,
  readsReferral,
  runsReview,
  worksOnCase,
  writesDraft,
} from './verdicts-by-standing.ts'
import { writesIncident } from './verdicts-of-incidents.ts'
import { answersRequest, readsDraft, writesReturn } from './verdicts-of-requests.ts'
import { holdsReviewMeeting, signsReview, writesReview } from './verdicts-of-review-decisions.ts'
import { answersConsultation, decidesTriage, readsTriage, writesTriage } from './verdicts-of-triage.ts'

// Written by hand from the role table and the permission matrix, and reviewed by people. It is what the partnership
// agreed, not what the program does: never make it agree with policies.ts, but ask which of the two is wrong.

export type Expected =
  /** Before sign-in too. */
  | { readonly to: 'anybody' }
  /** Not there in a live installation. */
  | { readonly to: 'nobody' }
  /** Whoever gave a password, also without second factor or seat. */
  | { readonly to: 'whoever has a session' }
  /** Nothing of a case is asked: the role decides. */
  | { readonly to: readonly Role[] }
  | { readonly about: 'received case' | 'draft' | 'request'; readonly byStanding: ByStanding }

const anyRole: readonly Role[] = [
  'ADMIN',
  'BM',
  'COORD',
  'CLERK',
  'LND',
  'CHAIR',
  'SCRUT',
  'MEMBER',
  'CONTRIB',
  'SIGNER',
  'LA_NOTIFIER',
  'REVIEWER',
  'EXEC',
  'REFERRER',
  'AUDITOR',
]
export const anybody: Expected = { to: 'anybody' }
export const nobody: Expected = { to: 'nobody' }
export const session: Expected = { to: 'whoever has a session' }
export const anySeat: Expected = { to: anyRole }
export const managers: Expected = { to: ['ADMIN', 'BM'] }
export const draft: Expected = { about: 'draft', byStanding: writesDraft }
export const meetingKeepers: Expected = { to: ['BM', 'COORD', 'CLERK', 'CHAIR'] }
export const meetingReaders: Expected = { to: ['BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'MEMBER', 'EXEC'] }
export const triageRead: Expected = { about: 'received case', byStanding: readsTriage }
export const triageWrite: Expected = { about: 'received case', byStanding: writesTriage }
export const triageDecide: Expected = { about: 'received case', byStanding: decidesTriage }
export const consulted: Expected = { about: 'received case', byStanding: answersConsultation }
export const incidentRead: Expected = { about: 'received case', byStanding: worksOnCase }
export const incidentWrite: Expected = { about: 'received case', byStanding: writesIncident }
export const incidentDecide: Expected = { about: 'received case', byStanding: managesCase }
export const answering: Expected = { about: 'request', byStanding: answersRequest }
export const draftReturn: Expected = { about: 'request', byStanding: readsDraft }
export const writingReturn: Expected = { about: 'request', byStanding: writesReturn }
export const rapidRead: Expected = { about: 'received case', byStanding: worksOnCase }
export const rapidRun: Expected = { about: 'received case', byStanding: runsReview }
export const rapidWrite: Expected = { about: 'received case', byStanding: writesReview }
export const rapidHold: Expected = { about: 'received case', byStanding: holdsReviewMeeting }
export const rapidSign: Expected = { about: 'received case', byStanding: signsReview }
export const referral: Expected = { about: 'received case', byStanding: readsReferral }
