import type { ByStanding } from './verdicts-by-standing.ts'

// Written by hand from the permission matrix, as expected-verdicts.ts is.

// "BM triage record": R for the Business Manager, the coordinator, the chairs and the Scrutineer. Others who see the case
// see the outcome alone. The council's notifier reads it where there is an incident, and here there is none.
export const readsTriage: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '---00',
  LND: '---00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0--00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}

// The same: CRU for the Business Manager and the coordinator.
export const writesTriage: ByStanding = { ...readsTriage, CHAIR: '---00', SCRUT: '---00' }

// The same: A for the Business Manager alone.
export const decidesTriage: ByStanding = { ...writesTriage, COORD: '---00' }

// Whoever may be asked for a view: the Scrutineer, and members who are listed to the case for it.
export const answersConsultation: ByStanding = { ...decidesTriage, BM: '---00', SCRUT: '+++00', MEMBER: '0-+00' }
