import { z } from 'zod'
import { caseStages } from '#domain/cases/case-stage.ts'
import { decidedOutcomes } from '#domain/codes/triage-outcomes.ts'
import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { concernMoves, concernStatuses } from '#domain/concerns/concern-status.ts'
import { duplicateVerdicts } from '#domain/concerns/duplicate-check.ts'
import { triageQuestions } from '#domain/concerns/threshold-tests.ts'
import { likelihoods } from '#domain/people/same-child.ts'
import { clockStatuses } from '#domain/time/clock-status.ts'
import { ageAtIncident } from './age-at-incident.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { answerChanges, saveResult, storedAnswers } from './concerns.ts'
import { thread } from './correspondence.ts'
import { reason } from './reason.ts'

const day = z.iso.date()

const triageClock = z.object({
  startedOn: day,
  dueOn: day,
  stoppedOn: day.nullable(),
  status: z.enum(clockStatuses),
  daysLeft: z.number().int(),
  /** Working days that the referrer was waited for. The clock runs on meanwhile. */
  waitingDays: z.number().int(),
})

/** A concern that waits for its route. */
const queuedConcern = z.object({
  reference: z.string(),
  pseudonym: z.string(),
  title: z.string(),
  agency: z.string(),
  status: z.enum(concernStatuses),
  childSafeNow: z.string(),
  receivedOn: day,
  acknowledgeBy: day,
  /** Null once it is acknowledged. */
  acknowledgeDaysLeft: z.number().int().nullable(),
  triageBy: day,
  triageDaysLeft: z.number().int(),
  waitingDays: z.number().int(),
})
export type QueuedConcern = z.infer<typeof queuedConcern>

const owedLetter = z.object({ reference: z.string(), pseudonym: z.string(), title: z.string(), since: z.string() })

const triageQueue = z.object({ concerns: z.array(queuedConcern), lettersOwed: z.array(owedLetter) })
export type TriageQueue = z.infer<typeof triageQueue>

const someone = z.object({ accountId: z.uuid(), name: z.string(), seat: z.string(), agency: z.string() })

/** Somebody asked for their view, and what they said. */
const consultation = someone.extend({
  id: z.uuid(),
  question: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  dueOn: day,
  daysLeft: z.number().int(),
  view: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Ended without a view: time was up. */
  endedAt: z.string().nullable(),
})
export type Consultation = z.infer<typeof consultation>

const meetingChoice = z.object({
  id: z.uuid(),
  onDate: day,
  startsAt: z.string(),
  place: z.string(),
  papersInOn: day,
  arePapersOpen: z.boolean(),
})
export type MeetingChoice = z.infer<typeof meetingChoice>

const yesNo = z.enum(yesNoOptions.map(({ code }) => code)).optional()
const questionIds = Object.keys(triageQuestions) as (keyof typeof triageQuestions)[]
/** All that the triage page of a case shows. */
const triageFacts = z.object({
  status: z.enum(concernStatuses),
  childSafeNow: z.string(),
  receivedOn: day,
  acknowledgeBy: day,
  acknowledgeDaysLeft: z.number().int().nullable(),
  acknowledged: z.object({ at: z.string(), by: z.string() }).nullable(),
  clock: triageClock.nullable(),
  /** Those that my seats open now. */
  moves: z.array(z.enum(concernMoves)),
  /** In the record, while the route is open. */
  mayWrite: z.boolean(),
  /** To the referrer. */
  mayTell: z.boolean(),
  answers: storedAnswers,
  decided: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** What the referral says of the same: the suggestion is made of both. */
  referral: z.object({
    answers: z.object(
      Object.fromEntries(questionIds.map((id) => [id, yesNo])) as Record<(typeof questionIds)[number], typeof yesNo>,
    ),
    ages: z.array(ageAtIncident),
  }),
  /** The council notifies the serious harm of a looked-after child whether or not abuse is suspected (a setting). */
  harmOfLookedAfterWithoutAbuse: z.boolean(),
  referrer: z.object({ name: z.string(), agencyName: z.string() }),
  thread,
  letter: z.object({
    /** The moment of the outcome that the referrer has not been told of. */
    owedSince: z.string().nullable(),
    lastSentAt: z.string().nullable(),
  }),
  consultations: z.array(consultation),
  /** Whom one may ask; the three partners first. */
  consultees: z.array(someone.extend({ group: z.enum(['PARTNER', 'SCRUTINEER', 'MEMBER']) })),
  consultationDueOn: day,
  meetings: z.array(meetingChoice),
  /** Of the three safeguarding partners. */
  partnerAgencies: z.array(z.string()),
})
export type Triage = z.infer<typeof triageFacts>

const likelihood = z.enum(likelihoods)

const childLabel = z.object({ id: z.uuid(), label: z.string() })

/** Another case with a child who may be the same: labels, never names. */
const duplicateMatch = z.object({
  reference: z.string(),
  pseudonym: z.string(),
  title: z.string(),
  stage: z.enum(caseStages),
  receivedOn: z.string(),
  agency: z.string(),
  likelihood,
  pairs: z.array(z.object({ here: childLabel, there: childLabel, likelihood, reasons: z.array(z.string()) })),
  /** Linked, split or joined with this case. */
  isTied: z.boolean(),
})
export type DuplicateMatch = z.infer<typeof duplicateMatch>

export const consultationForm = z.object({
  accountIds: z.array(z.uuid()).min(1, 'Choose at least one person').max(40),
  question: z.string().trim().min(1, 'Write what you want to ask them').max(5000, 'Use at most 5,000 characters'),
  dueOn: calendarDay('Enter the day by which you want their views, like 3 June 2026'),
})

export const viewForm = z.object({
  view: z.string().trim().min(1, 'Write your view').max(20_000, 'Use at most 20,000 characters'),
})

const text = z.string().max(50_000).default('')

/** What the decider saw and sends: it takes the place of what the record says so far. */
const outcomeAnswers = z.object({
  outcome: z.enum(decidedOutcomes),
  advice_given: text,
  other_route: text,
  la_aware_on: text,
  told_by: text,
  outcome_reason: text,
})

const myConsultation = consultation.pick({
  id: true,
  question: true,
  askedBy: true,
  askedAt: true,
  dueOn: true,
  daysLeft: true,
  view: true,
  answeredAt: true,
  endedAt: true,
})
export type MyConsultation = z.infer<typeof myConsultation>

export const triage = {
  queue: procedure('triage.read').route({ method: 'GET', path: '/triage' }).output(triageQueue),
  get: procedure('triage.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/triage' })
    .input(caseReference)
    .output(triageFacts),
  acknowledge: procedure('triage.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/acknowledge' })
    .input(caseReference)
    .output(z.object({ at: z.string() })),
  save: procedure('triage.write', 'case')
    .route({ method: 'PATCH', path: '/cases/{reference}/triage/answers' })
    .input(caseReference.extend({ changes: answerChanges }))
    .output(saveResult),
  /** Looks for the same child in other cases. Older referrals get their keys meanwhile, so this is no plain reading. */
  duplicates: procedure('triage.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/duplicates' })
    .input(caseReference)
    .output(z.array(duplicateMatch)),
  judgeDuplicate: procedure('triage.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/duplicates/{other}' })
    .input(caseReference.extend({ other: z.string().min(1).max(40), verdict: z.enum(duplicateVerdicts), reason }))
    .output(z.object({})),
  noDuplicate: procedure('triage.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/no-duplicate' })
    .input(caseReference)
    .output(z.object({})),
  askForMore: procedure('triage.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/questions' })
    .input(caseReference.extend({ questions: z.string().trim().min(1, 'Write what you want to ask').max(20_000) }))
    .output(z.object({ status: z.enum(concernStatuses) })),
  consult: procedure('triage.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/consultations' })
    .input(caseReference.extend(consultationForm.shape))
    .output(z.object({ status: z.enum(concernStatuses) })),
  decide: procedure('triage.decide', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/triage/outcome' })
    .input(
      caseReference.extend({
        answers: outcomeAnswers,
        /** For a meeting: which, and whose members may read the case for it. */
        meetingId: z.uuid().optional(),
        agencies: z.array(z.string().max(64)).max(100).default([]),
      }),
    )
    .output(z.object({ status: z.enum(concernStatuses) })),
  /** What I was asked about this case. */
  myConsultations: procedure('consultation.answer', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/views' })
    .input(caseReference)
    .output(z.array(myConsultation)),
  giveView: procedure('consultation.answer', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/views/{consultationId}' })
    .input(caseReference.extend({ consultationId: z.uuid() }).extend(viewForm.shape))
    .output(z.object({ at: z.string() })),
}
