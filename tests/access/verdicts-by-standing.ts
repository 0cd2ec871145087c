import type { Role } from '#domain/access/roles.ts'

// Written by hand from the permission matrix, as expected-verdicts.ts is.

/**
 * How a person stands to the case, in the order of the marks below:
 * + allowed, - refused (403), 0 not found (404: the answer must not tell that there is a case).
 */
export const stands = ['none', 'referrer', 'listed', 'conflicted', 'other partnership'] as const

export type ByStanding = Readonly<Record<Role, string>>

// "CoC referral": R for the group's own seats; a member reads where listed; whoever wrote it reads their own
// submission, from whatever seat. The auditor reads "no content". A conflict of interest removes it (hard rule 3).
export const readsReferral: ByStanding = {
  ADMIN: '0+000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '+++00',
  LND: '+++00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0++00',
  CONTRIB: '0+000',
  SIGNER: '0+000',
  LA_NOTIFIER: '0+000',
  REVIEWER: '0+000',
  EXEC: '0+000',
  REFERRER: '0+000',
  AUDITOR: '00000',
}

// "Person identities": as above, but not for L&D, who sees names only in a referral of their own.
export const readsNames: ByStanding = { ...readsReferral, LND: '-+-00' }

// "Audit log": the Business Manager reads that of the own area. Who sees the case is refused, not misled.
export const readsHistory: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '---00',
  CLERK: '---00',
  LND: '---00',
  CHAIR: '---00',
  SCRUT: '---00',
  MEMBER: '0--00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}

// "CoC referral": A, and the case container: the Business Manager alone withdraws, joins, splits, links and reopens.
export const managesCase: ByStanding = { ...readsHistory }

// "Meeting, agenda": RU, CRU and UA for these; what they record is about a case that they see.
export const keepsMeeting: ByStanding = { ...managesCase, COORD: '+++00', CLERK: '+++00', CHAIR: '+++00' }

// "via CHAIR": the chairs alone record what the group decided.
export const decidesAtMeeting: ByStanding = { ...managesCase, BM: '---00', CHAIR: '+++00' }

// As the referral, but not for those who merely wrote it: the record of the group is not the referrer's to read.
export const readsDecision: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '+++00',
  LND: '+++00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0-+00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}

// The three partners confirm by their members, who are listed to the case for it.
export const ratifies: ByStanding = { ...managesCase, BM: '---00', MEMBER: '0-+00' }

// Hard rule 1, draft privacy: nobody but its writers, the Business Manager included.
export const writesDraft: ByStanding = {
  ADMIN: '0+000',
  BM: '0+000',
  COORD: '0+000',
  CLERK: '0+000',
  LND: '0+000',
  CHAIR: '0+000',
  SCRUT: '0+000',
  MEMBER: '0+000',
  CONTRIB: '0+000',
  SIGNER: '0+000',
  LA_NOTIFIER: '0+000',
  REVIEWER: '0+000',
  EXEC: '0+000',
  REFERRER: '0+000',
  AUDITOR: '00000',
}

// Those who work on the case: the group's own seats, and members where their agency is listed. Not the referrer.
export const worksOnCase: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '+++00',
  LND: '+++00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0-+00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}
// The coordinator runs a learning review, the Business Manager with them ("Action", "Information request").
export const runsReview: ByStanding = { ...readsHistory, COORD: '+++00' }
// "Agency return (draft)": members write for their own agency; the lead of a review may hold any seat of the group.
// Whose notes and which review it is, is asked after the door.
export const writesForReview: ByStanding = { ...worksOnCase }
export const agreesFindings: ByStanding = { ...readsHistory, BM: '---00', CHAIR: '+++00' }
// "Action": supersede or drop.
export const dropsAction: ByStanding = { ...readsHistory, CHAIR: '+++00' }

/** The same draft procedures once the referral is received: its writers alone, though others now see the case. */
export const draftProceduresOnceReceived: ByStanding = {
  ADMIN: '0+000',
  BM: '-+-00',
  COORD: '-+-00',
  CLERK: '-+-00',
  LND: '-+-00',
  CHAIR: '-+-00',
  SCRUT: '-+-00',
  MEMBER: '0+-00',
  CONTRIB: '0+000',
  SIGNER: '0+000',
  LA_NOTIFIER: '0+000',
  REVIEWER: '0+000',
  EXEC: '0+000',
  REFERRER: '0+000',
  AUDITOR: '00000',
}
