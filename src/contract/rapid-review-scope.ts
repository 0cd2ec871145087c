import { z } from 'zod'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { rapidReviewStatuses } from '#domain/rapid-reviews/rapid-review-status.ts'
import { calendarDay } from './calendar-day.ts'

const version = z.number().int()
const day = z.iso.date()
const person = z.object({ accountId: z.uuid(), name: z.string() })
const question = z.string().trim().max(500, 'Use at most 500 characters')
const optionalDay = z.union([calendarDay(), z.literal('')]).transform((typed) => typed || null)

/** What one agency is asked beside the rest (forms.md section 5a). */
export const askedAgency = z.object({
  code: z.string().min(1).max(40),
  extraQuestions: z.array(question).max(20),
  attendeeWanted: z.string().trim().max(200, 'Use at most 200 characters'),
  isNilAllowed: z.boolean(),
})

/** The Rapid Review meeting: one that is in the calendar already, or one to be put there. */
export const meetingPlan = z.object({
  kind: z.enum(['EXISTING', 'NEW']),
  meetingId: z.union([z.uuid(), z.literal('')]),
  onDate: z.string().max(20),
  startsAt: z.string().max(5),
  place: z.string().trim().max(200, 'Use at most 200 characters'),
})

/** A scope as it is being written: nothing has to be there, and what is there is kept. Days left empty are ''. */
export const scopeForm = z.object({
  people: z.array(z.uuid()).max(100),
  periodFrom: optionalDay,
  periodTo: optionalDay,
  whyAsked: z.string().trim().max(2000, 'Use at most 2,000 characters'),
  questions: z.array(question).max(20, 'Ask at most 20 questions'),
  returnsDueOn: optionalDay,
  secureRecords: z.boolean(),
  coordinatorId: z.union([z.uuid(), z.literal('')]),
  chairId: z.union([z.uuid(), z.literal('')]),
  meeting: meetingPlan,
  agencies: z.array(askedAgency).max(100),
  partnerLeftOutReason: z.string().trim().max(2000, 'Use at most 2,000 characters'),
})
export type ScopeForm = z.input<typeof scopeForm>

export const agencyChoice = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  group: z.enum(quorumGroups).nullable(),
  /** Who holds a member's seat for it today. With nobody the coordinator has to reach it. */
  members: z.array(z.string()),
})
export type AgencyChoice = z.infer<typeof agencyChoice>

/** The scope as it is written so far, with what is proposed for it and what may be chosen. */
export const scopePage = z.object({
  version,
  status: z.enum(rapidReviewStatuses),
  /** Still to be changed. */
  isOpen: z.boolean(),
  scope: z.object({
    people: z.array(z.uuid()),
    periodFrom: z.string(),
    periodTo: z.string(),
    whyAsked: z.string(),
    questions: z.array(z.string()),
    returnsDueOn: z.string(),
    secureRecords: z.boolean(),
    coordinatorId: z.string(),
    chairId: z.string(),
    meeting: meetingPlan,
    agencies: z.array(askedAgency),
    partnerLeftOutReason: z.string(),
  }),
  incidentOn: day.nullable(),
  /** By the day plan. */
  suggested: z.object({ returnsDueOn: day, meetingOn: day, reviewDueOn: day }),
  choices: z.object({
    people: z.array(z.object({ id: z.uuid(), label: z.string(), roles: z.array(z.string()) })),
    agencies: z.array(agencyChoice),
    coordinators: z.array(person),
    chairs: z.array(person.extend({ agency: z.string() })),
    meetings: z.array(
      z.object({ id: z.uuid(), label: z.string(), onDate: day, startsAt: z.string(), place: z.string() }),
    ),
  }),
})
export type ScopePage = z.infer<typeof scopePage>
