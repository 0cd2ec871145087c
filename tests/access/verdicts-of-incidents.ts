import { type ByStanding, managesCase } from './verdicts-by-standing.ts'

// Written by hand from the permission matrix, row "SIN record", as expected-verdicts.ts is. The case these are asked
// about has no incident, so the council's notifier and the Executive Group do not see it.

// CRUA is the council's; RU the Business Manager's and the coordinator's.
export const writesIncident: ByStanding = { ...managesCase, COORD: '+++00' }

// Each partner gives their own view, by a member who is listed to the case; whoever keeps the record may write one down.
export const givesPartnerView: ByStanding = { ...writesIncident, MEMBER: '0-+00' }

// Not in the matrix: the clerk keeps dates as well.
export const tracksDeath: ByStanding = { ...writesIncident, CLERK: '+++00' }
