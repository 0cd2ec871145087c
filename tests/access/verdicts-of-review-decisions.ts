import { type ByStanding, managesCase, runsReview } from './verdicts-by-standing.ts'

// Written by hand from the permission matrix, row "RR record and decision", as expected-verdicts.ts is. The case these
// are asked about has no incident, so the council's notifier and the Executive Group do not see it.

// RU and CRU for the Business Manager and the coordinator, U of the minutes for the clerk, UA for the chair.
export const writesReview: ByStanding = { ...runsReview, CLERK: '+++00', CHAIR: '+++00' }

// "MEETING_HELD, by CHAIR"; and the chair answers the Panel.
export const holdsReviewMeeting: ByStanding = { ...managesCase, BM: '---00', CHAIR: '+++00' }

// A for the Executive Group alone: whoever else sees the case is refused.
export const signsReview: ByStanding = { ...managesCase, BM: '---00' }

// R and comment: the Scrutineer.
export const commentsOnReview: ByStanding = { ...signsReview, SCRUT: '+++00' }

export const closesReview: ByStanding = { ...managesCase }
