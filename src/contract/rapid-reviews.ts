import { z } from 'zod'
import { requestStatuses } from '#domain/information-requests/request-status.ts'
import { meetingStatuses } from '#domain/meetings/meeting-status.ts'
import { blockKinds, nextStepKinds } from '#domain/rapid-reviews/cockpit.ts'
import { rapidReviewStatuses } from '#domain/rapid-reviews/rapid-review-status.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { keptClock } from './clocks.ts'
import { agencyChoice, askedAgency, meetingPlan, scopeForm, scopePage } from './rapid-review-scope.ts'
import { withheldPage, withholdForm } from './rapid-review-withholding.ts'
import { reason, reasonForm } from './reason.ts'

const version = z.number().int()
const day = z.iso.date()
const person = z.object({ accountId: z.uuid(), name: z.string() })

const extension = z.object({ from: day, to: day, reason: z.string(), by: z.string(), at: z.string() })

/** One agency in the cockpit: how far it is, and not a word of what it writes (hard rule 1). */
const agencyRow = z.object({
  requestId: z.uuid(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  members: z.array(z.string()),
  status: z.enum(requestStatuses),
  isAuthorNamed: z.boolean(),
  /** Of the return's questions, answered. */
  percent: z.number().int(),
  savedAt: z.string().nullable(),
  dueOn: day,
  firstDueOn: day,
  extensions: z.array(extension),
  /** Working days; null when the agency owes nothing any more. */
  daysLeft: z.number().int().nullable(),
  isLate: z.boolean(),
  returnedOn: day.nullable(),
  isOnTime: z.boolean().nullable(),
  queriesOpen: z.number().int(),
  withheld: z.number().int(),
  releasedAt: z.string().nullable(),
  chasedOn: day.nullable(),
  chasedBy: z.string(),
  attendeeWanted: z.string(),
  endedReason: z.string(),
  can: z.object({
    chase: z.boolean(),
    extend: z.boolean(),
    goOnWithout: z.boolean(),
    resume: z.boolean(),
    withdraw: z.boolean(),
    withhold: z.boolean(),
  }),
  version,
})
export type AgencyRow = z.infer<typeof agencyRow>

const planStep = keptClock.extend({
  /** Of the fifteen. */
  day: z.number().int(),
})
export type PlanStep = z.infer<typeof planStep>

const rapidReview = z.object({
  id: z.uuid(),
  status: z.enum(rapidReviewStatuses),
  version,
  countedFrom: day,
  /** The day of the plan that today is, or on which it was sent; over 15 when it went on. */
  dayNumber: z.number().int(),
  /** Working days until it is to be with the Panel; null once it is sent. */
  daysLeft: z.number().int().nullable(),
  dueOn: day,
  sentOn: day.nullable(),
  today: day,
  days: z.array(z.object({ day: z.number().int(), on: day })),
  readings: z.array(
    z.object({ start: z.enum(['SIN_SUBMITTED', 'LA_AWARE']), from: day, dueOn: day, counts: z.boolean() }),
  ),
  plan: z.array(planStep),
  next: z.object({ kind: z.enum(nextStepKinds), sentence: z.string() }),
  blocks: z.array(z.object({ kind: z.enum(blockKinds), sentence: z.string() })),
  /** Null until the scope is set. */
  scope: z
    .object({
      people: z.array(z.object({ id: z.uuid(), label: z.string() })),
      periodFrom: day,
      periodTo: day,
      whyAsked: z.string(),
      questions: z.array(z.string()),
      returnsDueOn: day,
      secureRecords: z.boolean(),
      agencies: z.array(z.object({ code: z.string(), shortName: z.string() })),
      partnerLeftOutReason: z.string(),
    })
    .nullable(),
  coordinator: person.nullable(),
  chair: person.nullable(),
  meeting: z
    .object({
      id: z.uuid(),
      onDate: day,
      startsAt: z.string(),
      place: z.string(),
      status: z.enum(meetingStatuses),
      daysLeft: z.number().int().nullable(),
    })
    .nullable(),
  /** For those who see how far each agency is; late ones first. Null for everybody else. */
  requests: z.array(agencyRow).nullable(),
  /** Of the reader's own agency. */
  mine: z.array(
    z.object({
      requestId: z.uuid(),
      agency: z.string(),
      status: z.enum(requestStatuses),
      dueOn: day,
      daysLeft: z.number().int().nullable(),
    }),
  ),
  counts: z.object({
    asked: z.number().int(),
    returned: z.number().int(),
    late: z.number().int(),
    released: z.number().int(),
    withheld: z.number().int(),
  }),
  released: z.object({ at: z.string(), by: z.string() }).nullable(),
  can: z.object({
    scope: z.boolean(),
    sendRequests: z.boolean(),
    addAgency: z.boolean(),
    chase: z.boolean(),
    collate: z.boolean(),
    release: z.boolean(),
    withhold: z.boolean(),
    arrangeMeeting: z.boolean(),
    /** Reads what the agencies handed in. */
    readReturns: z.boolean(),
  }),
  /** Not asked yet: for who may add one. */
  furtherAgencies: z.array(agencyChoice),
})
export type RapidReview = z.infer<typeof rapidReview>

export const arrangeForm = z.object({ chairId: z.union([z.uuid(), z.literal('')]), meeting: meetingPlan })
export const addAgencyForm = z.object({
  ...askedAgency.shape,
  code: z.string().min(1, 'Choose the agency').max(40),
  dueOn: calendarDay('Enter the day by which its return is due'),
})
export const extendForm = z.object({ dueOn: calendarDay('Enter the new day'), reason })

const aRequest = caseReference.extend({ requestId: z.uuid() })
const nothing = z.object({})
const at = (path: string) => `/cases/{reference}/rapid-review${path}` as const

export const rapidReviews = {
  /** Null while there is none: it opens when a notification leads to one. */
  get: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('') })
    .input(caseReference)
    .output(z.object({ review: rapidReview.nullable() })),
  scope: procedure('rapid.run', 'case')
    .route({ method: 'GET', path: at('/scope') })
    .input(caseReference)
    .output(scopePage),
  /** As one goes: nothing has to be complete. */
  saveScope: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/scope/draft') })
    .input(caseReference.extend({ version, scope: scopeForm }))
    .output(z.object({ version })),
  setScope: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/scope') })
    .input(caseReference.extend({ version, scope: scopeForm }))
    .output(nothing),
  /** Another meeting, once the scope is set: the first one was cancelled, say. */
  arrangeMeeting: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/meeting') })
    .input(caseReference.extend(arrangeForm.shape))
    .output(nothing),
  sendRequests: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/requests') })
    .input(caseReference.extend({ version }))
    .output(z.object({ sent: z.number().int(), notReached: z.array(z.string()) })),
  addAgency: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/requests/further') })
    .input(caseReference.extend(addAgencyForm.shape))
    .output(nothing),
  /** One request, or every late one. Nobody is chased twice on a day. */
  chase: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/chase') })
    .input(caseReference.extend({ requestId: z.uuid().nullable() }))
    .output(z.object({ chased: z.array(z.string()), notReached: z.array(z.string()) })),
  extend: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/requests/{requestId}/extend') })
    .input(aRequest.extend(extendForm.shape))
    .output(nothing),
  goOnWithout: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/requests/{requestId}/go-on-without') })
    .input(aRequest.extend(reasonForm.shape))
    .output(nothing),
  /** Waits after all for a return that was given up, until a day. */
  resume: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/requests/{requestId}/resume') })
    .input(aRequest.extend(extendForm.shape))
    .output(nothing),
  withdrawRequest: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/requests/{requestId}/withdraw') })
    .input(aRequest.extend(reasonForm.shape))
    .output(nothing),
  collate: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/collate') })
    .input(caseReference)
    .output(nothing),
  /** Makes what has been returned readable to the other agencies (hard rule 2). */
  release: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('/release') })
    .input(caseReference)
    .output(z.object({ released: z.number().int() })),
  withheld: procedure('request.run', 'case')
    .route({ method: 'GET', path: at('/withheld') })
    .input(caseReference)
    .output(withheldPage),
  withhold: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/withheld') })
    .input(caseReference.extend(withholdForm.shape))
    .output(z.object({ restrictionId: z.uuid() })),
  liftWithholding: procedure('request.run', 'case')
    .route({ method: 'POST', path: at('/withheld/{restrictionId}/lift') })
    .input(caseReference.extend({ restrictionId: z.uuid(), ...reasonForm.shape }))
    .output(nothing),
}
