import { type ByStanding, managesCase, readsDecision } from './verdicts-by-standing.ts'

// Written by hand from the permission matrix, rows "Information request" and "Agency return", as expected-verdicts.ts is.

/**
 * How a person stands to an information request, in the order of the marks: + allowed, - refused, 0 not found. "Own
 * agency" is the agency that was asked; an author is whom its member named, in a seat of that agency. Somebody in a seat
 * from which nobody is named author stands as if they were not.
 */
export const requestStands = ['none', 'own agency', 'author', 'conflicted', 'other partnership'] as const

// "Information request": R for those who run or oversee the review; R own for the agency's member, signer and author.
export const readsRequest: ByStanding = {
  ADMIN: '00000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '00000',
  LND: '00000',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0++00',
  CONTRIB: '00+00',
  SIGNER: '0++00',
  LA_NOTIFIER: '00000',
  REVIEWER: '00000',
  EXEC: '00000',
  REFERRER: '00000',
  AUDITOR: '00000',
}

// "Agency return (draft)": status only for the coordinator, nothing for the rest; R own for the signer.
export const readsDraft: ByStanding = { ...readsRequest, BM: '---00', COORD: '---00', CHAIR: '---00', SCRUT: '---00' }

// The same: CRU own for the member, RU own for whoever was named.
export const writesReturn: ByStanding = { ...readsDraft, SIGNER: '0-+00' }

// The member answers for the agency, and nobody in their place (roles.md section 3).
export const answersRequest: ByStanding = {
  ADMIN: '00000',
  BM: '---00',
  COORD: '---00',
  CLERK: '00000',
  LND: '00000',
  CHAIR: '---00',
  SCRUT: '---00',
  MEMBER: '0++00',
  CONTRIB: '00-00',
  SIGNER: '0--00',
  LA_NOTIFIER: '00000',
  REVIEWER: '00000',
  EXEC: '00000',
  REFERRER: '00000',
  AUDITOR: '00000',
}

// "Agency return (submitted)": RA own for the signer.
export const approvesReturn: ByStanding = { ...answersRequest, SIGNER: '0+-00' }

// The same, on the case: R for these; a member where listed, of what is released.
export const readsReturned: ByStanding = { ...readsDecision, CLERK: '---00', LND: '---00' }

// "Information request": RU for the coordinator and the Business Manager; the chair may ask about an answer.
export const acceptsReturn: ByStanding = { ...managesCase, COORD: '+++00' }
export const queriesReturn: ByStanding = { ...acceptsReturn, CHAIR: '+++00' }
