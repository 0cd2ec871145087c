import { z } from 'zod'
import { type IncidentMove, incidentProcess, incidentStatuses } from '#domain/incidents/incident-status.ts'
import { partnerViews } from '#domain/incidents/partner-views.ts'
import { toldIds } from '#domain/incidents/told.ts'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { rapidReviewStatuses } from '#domain/rapid-reviews/rapid-review-status.ts'
import { ageAtIncident } from './age-at-incident.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { keptClock } from './clocks.ts'
import { answerChanges, attachment, draftPerson, saveResult, storedAnswers } from './concerns.ts'
import { correction } from './correction.ts'
import { timeOfDay } from './meeting-parts.ts'
import { reason } from './reason.ts'

const day = z.iso.date()
const group = z.enum(quorumGroups)
const line = (message: string) => z.string().trim().min(1, message).max(300, 'Use at most 300 characters')
const optionalTime = z.union([z.literal(''), timeOfDay('Enter a time, like 14:30')])

/** When the council came to know of it: its five working days count from that day. */
const awareness = {
  awareOn: calendarDay('Enter the day the council became aware of the incident'),
  /** HH:MM, or empty where nobody knows. */
  awareTime: optionalTime,
  toldBy: line('Say who told whom in the council'),
}

export const startIncidentForm = z.object({ ...awareness, where: line('Say where it happened') })

export const viewForm = z.object({
  group,
  view: z.enum(partnerViews, 'Choose what the partner thinks'),
  reason,
  /** Who of the partner said it, and when: where somebody else writes it down. */
  givenBy: z.string().trim().max(200, 'Use at most 200 characters'),
  givenOn: z.union([z.literal(''), calendarDay()]),
})

export const decideNotifyingForm = z.object({ notify: z.boolean('Choose whether to notify'), reason })

export const submittedForm = z.object({
  nationalReference: line('Enter the reference that the national site gave'),
  submittedOn: calendarDay('Enter the day it was submitted'),
  submittedTime: timeOfDay('Enter the time it was submitted, like 14:30'),
  copyId: z.uuid().nullable(),
  /** Asked after the fifth working day. */
  lateReason: z.string().trim().max(2000, 'Use at most 2,000 characters'),
})

/** What was written down of a notification, put right; its copy is kept by an act of its own. */
export const correctNotificationForm = submittedForm.omit({ copyId: true }).extend({ reason })

export const correctAwarenessForm = z.object({
  ...awareness,
  reason,
  /** Asked where the notification, or telling the partners, turns out to have been late. */
  lateReason: z.string().trim().max(2000, 'Use at most 2,000 characters'),
})

export const toldForm = z.object({
  whom: z.enum(toldIds, 'Choose who was told'),
  on: calendarDay('Enter the day they were told'),
  /** Asked where the partners were told after their limit. */
  lateReason: z.string().trim().max(2000, 'Use at most 2,000 characters'),
})

/** Each of the three agrees by somebody, on a day (process.md section 3: notifier and three partners). */
const agreement = z.object({ group, by: line('Name who of this partner agreed'), on: calendarDay() })
const withdrawal = {
  evidence: z
    .string()
    .trim()
    .min(1, 'Say what shows that it does not meet the test')
    .max(2000, 'Use at most 2,000 characters'),
  panelToldOn: calendarDay('Enter the day the Panel was told'),
  agreed: z.array(agreement).max(quorumGroups.length),
}
export const withdrawForm = z.object({ reason, ...withdrawal })

const partnerView = z.object({
  id: z.uuid(),
  group,
  view: z.enum(partnerViews),
  reason: z.string(),
  givenBy: z.string(),
  givenOn: day,
  /** Who wrote it down, where that was somebody else. */
  recordedBy: z.string().nullable(),
  at: z.string(),
})
export type GivenView = z.infer<typeof partnerView>

const moves = incidentProcess.names as readonly [IncidentMove, ...IncidentMove[]]

const incident = z.object({
  id: z.uuid(),
  status: z.enum(incidentStatuses),
  version: z.number().int(),
  aware: z.object({ on: day, time: z.string(), toldBy: z.string() }),
  openedAt: z.string(),
  openedBy: z.string(),
  answers: storedAnswers,
  clocks: z.array(keptClock),
  /** Those that my seats open now. */
  moves: z.array(z.enum(moves)),
  /** The three partners, and who speaks for each in this casebook. */
  partners: z.array(z.object({ group, agencies: z.array(z.string()), people: z.array(z.string()) })),
  /** Every view, in the order in which they were given. */
  views: z.array(partnerView),
  /** For which partners I may speak, and for which I may write down what was said. */
  speaksFor: z.array(group),
  mayRecordViews: z.boolean(),
  corrected: z.object({ awareness: correction, notification: correction }),
  decision: z.object({ notify: z.boolean(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  notification: z
    .object({ reference: z.string(), on: day, time: z.string(), copy: attachment.nullable(), lateReason: z.string() })
    .nullable(),
  endedReason: z.string(),
  /** In the record and its people. */
  mayWrite: z.boolean(),
  /** Write down who was told, which is open for longer. */
  mayTell: z.boolean(),
  /** Nobody referred the case, so its people are written here. */
  hasOwnPeople: z.boolean(),
  /** Of the children it is about; null for who does not see what identifies them. */
  ages: z.array(ageAtIncident).nullable(),
  harmOfLookedAfterWithoutAbuse: z.boolean(),
  /** Who was told, and on which day. */
  told: z.array(z.object({ whom: z.enum(toldIds), on: day })),
  review: z
    .object({ status: z.enum(rapidReviewStatuses), mayCloseAsNotRequired: z.boolean(), endedReason: z.string() })
    .nullable(),
  withdrawal: z.object({ ...withdrawal, panelToldOn: day, agreed: z.array(agreement.extend({ on: day })) }).nullable(),
  /** What was not notified may still be learned from: by the concern it came from, or a new one. */
  offer: z.enum(['REOPEN_CONCERN', 'START_CONCERN']).nullable(),
})
export type Incident = z.infer<typeof incident>

const ofPerson = caseReference.extend({ personId: z.uuid() })
const status = z.object({ status: z.enum(incidentStatuses) })

export const incidents = {
  /** The page chooses the id, so that a repeated request starts nothing twice. */
  start: procedure('incident.start')
    .route({ method: 'POST', path: '/incidents' })
    .input(startIncidentForm.extend({ id: z.uuid() }))
    .output(z.object({ reference: z.string() })),
  get: procedure('incident.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/incident' })
    .input(caseReference)
    .output(z.object({ incident: incident.nullable() })),
  askPartners: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/partners' })
    .input(caseReference)
    .output(z.object({ status: z.enum(incidentStatuses) })),
  /** The page chooses the view's id, so that a repeated request is one view. */
  giveView: procedure('incident.view', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/views' })
    .input(caseReference.extend({ viewId: z.uuid(), ...viewForm.shape }))
    .output(z.object({})),
  decide: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/decision' })
    .input(caseReference.extend(decideNotifyingForm.shape))
    .output(z.object({ status: z.enum(incidentStatuses) })),
  attachCopy: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/attachments' })
    .input(caseReference.extend({ file: z.file('Choose a file').max(10_000_000, 'Choose a file of at most 10 MB') }))
    .output(attachment),
  submit: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/notification' })
    .input(caseReference.extend(submittedForm.shape))
    .output(z.object({ status: z.enum(incidentStatuses) })),
  /** `was` is the day that was read before: nobody's correction is undone unseen. */
  correctNotification: procedure('incident.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/notification/correction' })
    .input(caseReference.extend({ ...correctNotificationForm.shape, was: z.iso.date() }))
    .output(z.object({})),
  correctAwareness: procedure('incident.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/awareness' })
    .input(caseReference.extend({ ...correctAwarenessForm.shape, was: z.iso.date() }))
    .output(z.object({})),
  save: procedure('incident.write', 'case')
    .route({ method: 'PATCH', path: '/cases/{reference}/incident' })
    .input(caseReference.extend({ changes: answerChanges }))
    .output(saveResult),
  /** With what identifies them, for those who write the record. */
  people: procedure('incident.write', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/incident/people' })
    .input(caseReference)
    .output(z.array(draftPerson)),
  addPerson: procedure('incident.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/people' })
    .input(ofPerson)
    .output(z.object({})),
  savePerson: procedure('incident.write', 'case')
    .route({ method: 'PATCH', path: '/cases/{reference}/incident/people/{personId}' })
    .input(ofPerson.extend({ changes: answerChanges }))
    .output(saveResult),
  removePerson: procedure('incident.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/people/{personId}/remove' })
    .input(ofPerson)
    .output(z.object({})),
  recordTold: procedure('incident.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/told' })
    .input(caseReference.extend(toldForm.shape))
    .output(z.object({})),
  withdraw: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/withdraw' })
    .input(caseReference.extend(withdrawForm.shape))
    .output(status),
  reconsider: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/reconsider' })
    .input(caseReference.extend({ reason }))
    .output(status),
  takeCareLeaverRoute: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/care-leaver-route' })
    .input(caseReference.extend({ reason }))
    .output(status),
  openReview: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/review' })
    .input(caseReference)
    .output(status),
  close: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/close' })
    .input(caseReference.extend({ reason }))
    .output(status),
  closeReviewAsNotRequired: procedure('rapid.close', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/review/not-required' })
    .input(caseReference.extend({ reason }))
    .output(status),
  /** Reopens the concern that the case came from, or begins a new one that is linked with this case. */
  offerConcern: procedure('incident.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/incident/concern' })
    .input(caseReference.extend({ concernId: z.uuid(), reason }))
    .output(z.object({ concernId: z.uuid().nullable() })),
  worksheetDocument: procedure('incident.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/incident/worksheet' })
    .input(caseReference)
    .output(z.file()),
  /** With real names, asked for on purpose. */
  worksheetWithNames: procedure('case.identities', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/incident/worksheet-with-names' })
    .input(caseReference)
    .output(z.file()),
}
