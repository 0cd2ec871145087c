import { z } from 'zod'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { rapidReviewProcess, rapidReviewStatuses } from '#domain/rapid-reviews/rapid-review-status.ts'
import { qualityChecks } from '#domain/review-decisions/quality-checks.ts'
import { verdicts } from '#domain/review-decisions/sign-off.ts'
import { calendarDay } from './calendar-day.ts'
import { keptClock } from './clocks.ts'
import { attachment, storedAnswers } from './concerns.ts'
import { quorumSnapshot } from './meeting-parts.ts'

export const version = z.number().int()
const day = z.iso.date()
export const words = (most = 5000) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters`)

/** Where the Rapid Review stands, and what this person may do with it now. */
export const standing = z.object({
  status: z.enum(rapidReviewStatuses),
  version,
  moves: z.array(z.enum(rapidReviewProcess.names)),
  /** Write in this form as it stands. */
  mayWrite: z.boolean(),
})

export const someone = z.object({ by: z.string(), at: z.string() })

/** One answer of one agency: text lines, as they are shown everywhere. */
const said = z.object({ questionId: z.string(), label: z.string(), agency: z.string(), lines: z.array(z.string()) })
export type SaidByAgency = z.infer<typeof said>

export const sideBySide = z.object({
  /** Questions that somebody answered, in the order of the form. */
  questions: z.array(z.object({ id: z.string(), section: z.string(), label: z.string() })),
  agencies: z.array(
    z.object({
      requestId: z.uuid(),
      agency: z.string(),
      isNil: z.boolean(),
      returnedOn: day.nullable(),
      /** By question; one that is not here was not asked, not answered, or is withheld. */
      answers: z.record(z.string(), z.object({ lines: z.array(z.string()), isSkipped: z.boolean() })),
    }),
  ),
  /** Agencies that were asked and have returned nothing yet: for those who run the review. */
  waiting: z.array(z.string()),
})
export type SideBySide = z.infer<typeof sideBySide>

const proposal = z.object({
  key: z.string(),
  questionId: z.string(),
  opens: z.object({ question: z.string(), answer: z.string() }).nullable(),
  agency: z.string(),
  row: z.record(z.string(), z.unknown()),
})
export type RecordProposal = z.infer<typeof proposal>

const earlierLearning = z.object({
  reference: z.string(),
  pseudonym: z.string(),
  what: z.string(),
  themes: z.array(z.string()),
})

const loggedElsewhere = z.object({ id: z.uuid(), title: z.string(), lines: z.array(z.string()) })

export const record = standing.extend({
  answers: storedAnswers,
  meeting: z
    .object({
      id: z.uuid(),
      onDate: day,
      startsAt: z.string(),
      place: z.string(),
      chair: z.string(),
      /** Somebody is marked as present. */
      hasAttendance: z.boolean(),
      /** Of whoever is marked as present by now. */
      quorum: quorumSnapshot,
    })
    .nullable(),
  /** As it was when the meeting was recorded as held. */
  quorum: quorumSnapshot.nullable(),
  /** Chairs this very meeting, and it may be recorded as held. */
  canHold: z.boolean(),
  proposals: z.array(proposal),
  /** What the returns say, by section of the record. */
  said: z.record(z.string(), z.array(said)),
  earlier: z.array(earlierLearning),
  processes: z.array(loggedElsewhere),
  contacts: z.array(loggedElsewhere),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type ReviewRecord = z.infer<typeof record>

export const checks = z.partialRecord(
  z.enum(qualityChecks.map(({ code }) => code)),
  z.object({ isMet: z.boolean(), note: words(1000) }),
)

const signature = someone.extend({
  round: z.number().int(),
  group: z.enum(quorumGroups),
  verdict: z.enum(verdicts),
  comment: z.string(),
})
export type Signature = z.infer<typeof signature>

/** One draft that was put to the partners. */
const round = someone.extend({
  round: z.number().int(),
  decision: z.string(),
  checks,
  sentBack: someone.extend({ reason: z.string() }).nullable(),
})

const openProblem = z.object({ form: z.enum(['record', 'decision']), questionId: z.string(), message: z.string() })

export const decision = standing.extend({
  answers: storedAnswers,
  round: z.number().int(),
  rounds: z.array(round),
  signatures: z.array(signature),
  /** The partners that this person may sign for now. */
  signsFor: z.array(z.enum(quorumGroups)),
  stillToSign: z.array(z.enum(quorumGroups)),
  /** What keeps it from being put to the partners. */
  problems: z.array(openProblem),
  namesFound: z.number().int(),
  comment: someone.extend({ text: z.string() }).nullable(),
  mayComment: z.boolean(),
  mayPut: z.boolean(),
  quorum: quorumSnapshot.nullable(),
  clock: keptClock.nullable(),
  sent: someone.extend({ on: day, copy: attachment.nullable(), lateReason: z.string() }).nullable(),
})
export type ReviewDecision = z.infer<typeof decision>

export const nameFound = z.object({
  place: z.string(),
  label: z.string(),
  /** The name itself, for those who may see names. */
  word: z.string().nullable(),
  count: z.number().int(),
})

const reportPart = z.object({
  title: z.string(),
  blocks: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
})
export const report = z.object({
  reference: z.string(),
  pseudonym: z.string(),
  standsAt: z.string(),
  madeOn: day,
  parts: z.array(reportPart),
})
export type ReviewReport = z.infer<typeof report>

export const signForm = z
  .object({ group: z.enum(quorumGroups), verdict: z.enum(verdicts, 'Say how you sign'), comment: words() })
  .refine(({ verdict, comment }) => verdict === 'AGREE' || comment !== '', {
    path: ['comment'],
    message: 'Write your comment: the other partners and the Panel read it',
  })
export const sendForm = z.object({
  sentOn: calendarDay('Enter the day it was sent, like 3 June 2026'),
  lateReason: words(2000),
})
