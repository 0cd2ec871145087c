import { z } from 'zod'
import { agendaItemKinds, agendaItemOutcomes, meetingKinds } from '#domain/meetings/agenda.ts'
import { meetingStatuses } from '#domain/meetings/meeting-status.ts'
import { attendanceModes } from '#domain/meetings/quorum.ts'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { decisionFields, decisionsOfCase, ratificationFields } from './decisions.ts'
import { quorumSnapshot, timeOfDay } from './meeting-parts.ts'

const reason = (message: string) => z.string().trim().min(3, message).max(2000)

const meetingFields = {
  onDate: calendarDay('Enter the date of the meeting'),
  startsAt: timeOfDay('Enter the time it starts, like 10:00'),
  place: z.string().trim().min(2, 'Say where it is held, or that it is online').max(200),
  chairId: z.uuid('Choose who chairs'),
  deputyId: z.uuid('Choose the deputy'),
}
type Chairs = { readonly chairId: string; readonly deputyId: string }
const areTwoPeople = ({ chairId, deputyId }: Chairs) => chairId !== deputyId
const notTwoPeople = { path: ['deputyId'], message: 'The deputy is somebody other than the chair' }

export const meetingForm = z.object(meetingFields).refine(areTwoPeople, notTwoPeople)
export const meetingChange = z
  .object({
    ...meetingFields,
    meetingId: z.uuid(),
    version: z.number().int(),
    /** Wanted when the day changes. */
    reason: z.string().trim().max(2000),
  })
  .refine(areTwoPeople, notTwoPeople)

export const cancellation = z.object({
  meetingId: z.uuid(),
  version: z.number().int(),
  reason: reason('Say why the meeting is cancelled'),
  /** The meeting that takes over what is undecided. */
  itemsTo: z.uuid('Choose the meeting that takes them over').nullable(),
})

export const attendanceForm = z.object({
  meetingId: z.uuid(),
  seatId: z.uuid(),
  version: z.number().int(),
  mode: z.enum(attendanceModes, 'Choose how they attended'),
  /** Which of several holders of the seat. */
  accountId: z.uuid().nullable(),
  proxyName: z.string().trim().max(120),
  proxyJobTitle: z.string().trim().max(120),
  isProxyAccepted: z.boolean(),
  arrivedAt: timeOfDay().nullable(),
  leftAt: timeOfDay().nullable(),
})

export const conflictForm = z.object({
  ...caseReference.shape,
  meetingId: z.uuid(),
  /** Somebody with an account, or the proxy in a seat. */
  who: z.object({ kind: z.enum(['PERSON', 'PROXY']), id: z.uuid('Choose whose it is') }),
  reason: reason('Say what the conflict of interest is'),
})

export const openingForm = z.object({
  meetingId: z.uuid(),
  confidentialityRead: z.literal(true, 'Read out the confidentiality statement, then tick this'),
  conflictsAsked: z.literal(true, 'Ask everybody about conflicts of interest, then tick this'),
})

const person = z.object({ accountId: z.uuid(), name: z.string(), agency: z.string() })
export type MeetingPerson = z.infer<typeof person>

const meetingSummary = z.object({
  id: z.uuid(),
  kind: z.enum(meetingKinds),
  onDate: z.iso.date(),
  startsAt: z.string(),
  place: z.string(),
  status: z.enum(meetingStatuses),
  chair: person.nullable(),
  deputy: person.nullable(),
  papersInOn: z.iso.date(),
  packOutOn: z.iso.date(),
  /** Working days until papers are due in; null when the meeting does not wait for papers any more. */
  papersDaysLeft: z.number().int().nullable(),
  /** On its agenda, as far as whoever asks may see them. */
  concerns: z.number().int(),
  /** Why it was moved or cancelled. */
  reason: z.string(),
})
export type MeetingSummary = z.infer<typeof meetingSummary>

/** A concern that is to be decided and is on no agenda: after a refusal, say, with no meeting planned. */
const waitingConcern = z.object({ reference: z.string(), title: z.string() })
export type WaitingConcern = z.infer<typeof waitingConcern>

/** What the form for the next meeting begins with. */
const meetingSuggestion = z.object({
  onDate: z.string(),
  startsAt: z.string(),
  place: z.string(),
  chairId: z.string(),
  deputyId: z.string(),
})
export type MeetingSuggestion = z.infer<typeof meetingSuggestion>

const meetingList = z.object({
  coming: z.array(meetingSummary),
  past: z.array(meetingSummary),
  chairs: z.array(person),
  suggestion: meetingSuggestion,
  waiting: z.array(waitingConcern),
  /** Whether `concerns` counts all there are. */
  countsAll: z.boolean(),
})

const seatRow = z.object({
  seatId: z.uuid(),
  title: z.string(),
  agency: z.string(),
  quorumGroup: z.enum(quorumGroups).nullable(),
  holders: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
  attendance: attendanceForm.omit({ meetingId: true, seatId: true, version: true }).nullable(),
  /** 0 before anything is recorded. */
  version: z.number().int(),
})
export type SeatRow = z.infer<typeof seatRow>

const agendaItem = z.object({
  id: z.uuid(),
  kind: z.enum(agendaItemKinds),
  reference: z.string(),
  title: z.string(),
  outcome: z.enum(agendaItemOutcomes).nullable(),
  /** Decided, and still to be confirmed out of the meeting; or refused there. */
  provisional: z.enum(['OPEN', 'CONFIRMED', 'LAPSED']).nullable(),
  /** The concern is not before a meeting any more, whatever became of it. */
  isOver: z.boolean(),
  /** Whether the meeting of the Rapid Review that the item is about was recorded as held; null for anything else. */
  rapidReview: z.enum(['TO_HOLD', 'HELD']).nullable(),
  isChairedByDeputy: z.boolean(),
  /** The agency of whoever chairs the item, when it is involved in the case. */
  involvedChair: z.string().nullable(),
  conflicts: z.array(z.object({ who: z.string(), reason: z.string(), accountId: z.uuid().nullable() })),
  quorum: quorumSnapshot,
  deferrals: z.number().int(),
  needsJustification: z.boolean(),
  justification: z.string(),
})
export type AgendaItem = z.infer<typeof agendaItem>

const meeting = meetingSummary.extend({
  version: z.number().int(),
  /** Keeps the calendar and the record: changes, cancels, records who attends. */
  canKeep: z.boolean(),
  /** Chairs this very meeting, or is its deputy. */
  canChair: z.boolean(),
  canJustify: z.boolean(),
  seesAll: z.boolean(),
  quorum: quorumSnapshot,
  agenda: z.array(agendaItem),
  seats: z.array(seatRow),
  chairs: z.array(person),
  /** Who may lead a review; for the chair. */
  leads: z.array(person),
  /** When a review that is accepted here would be due. */
  reviewDueOn: z.iso.date(),
  /** Others still to come, that a concern may go to. */
  otherMeetings: z.array(z.object({ id: z.uuid(), onDate: z.iso.date(), arePapersOpen: z.boolean() })),
})
export type Meeting = z.infer<typeof meeting>

const inMeeting = z.object({ meetingId: z.uuid() })
const inItem = z.object({ meetingId: z.uuid(), itemId: z.uuid() })
const done = z.object({})

export const meetings = {
  list: procedure('meeting.read').route({ method: 'GET', path: '/meetings' }).output(meetingList),
  get: procedure('meeting.read')
    .route({ method: 'GET', path: '/meetings/{meetingId}' })
    .input(inMeeting)
    .output(meeting),
  schedule: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings' })
    .input(meetingForm)
    .output(z.object({ meetingId: z.uuid() })),
  change: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/change' })
    .input(meetingChange)
    .output(done),
  cancel: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/cancel' })
    .input(cancellation)
    .output(done),
  recordAttendance: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/attendance/{seatId}' })
    .input(attendanceForm)
    .output(done),
  moveItem: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/agenda/{itemId}/move' })
    .input(inItem.extend({ direction: z.enum(['UP', 'DOWN']) }))
    .output(done),
  handOver: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/agenda/{itemId}/chair' })
    .input(inItem.extend({ isChairedByDeputy: z.boolean() }))
    .output(done),
  open: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/open' })
    .input(openingForm)
    .output(done),
  close: procedure('meeting.write')
    .route({ method: 'POST', path: '/meetings/{meetingId}/close' })
    .input(inMeeting)
    .output(done),
  declareConflict: procedure('meeting.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/conflicts' })
    .input(conflictForm)
    .output(done),
  /** Puts a concern that is to be decided on the agenda of a meeting still to come. */
  placeConcern: procedure('meeting.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/agenda' })
    .input(caseReference.extend({ meetingId: z.uuid('Choose a meeting') }))
    .output(done),
  decide: procedure('meeting.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/decisions' })
    .input(decisionFields.extend({ ...caseReference.shape, meetingId: z.uuid() }))
    .output(z.object({ decisionId: z.uuid(), isProvisional: z.boolean() })),
  decisions: procedure('decision.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/decisions' })
    .input(caseReference)
    .output(decisionsOfCase),
  /** Out of the meeting, for one of the three partners. */
  ratify: procedure('decision.ratify', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/decisions/{decisionId}/ratification' })
    .input(ratificationFields.extend({ ...caseReference.shape, decisionId: z.uuid() }))
    .output(z.object({ state: z.enum(['OPEN', 'CONFIRMED', 'LAPSED']) })),
  justifyDeferral: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/deferral-justification' })
    .input(caseReference.extend({ text: reason('Say why it may wait again') }))
    .output(done),
}
