import { z } from 'zod'
import { actionStatuses } from '#domain/actions/action-status.ts'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { rapidReviewProcess, rapidReviewStatuses } from '#domain/rapid-reviews/rapid-review-status.ts'
import { actionSources, feedbackTones, panelOutcomes } from '#domain/review-decisions/panel-letter.ts'
import { qualityChecks } from '#domain/review-decisions/quality-checks.ts'
import { verdicts } from '#domain/review-decisions/sign-off.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { keptClock } from './clocks.ts'
import { answerChanges, attachment, saveResult, storedAnswers } from './concerns.ts'
import { actionForm, completionForm } from './learning-reviews.ts'
import { quorumSnapshot } from './meeting-parts.ts'
import { reason, reasonForm } from './reason.ts'

const version = z.number().int()
const day = z.iso.date()
const words = (most = 5000) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters`)

/** Where the Rapid Review stands, and what this person may do with it now. */
const standing = z.object({
  status: z.enum(rapidReviewStatuses),
  version,
  moves: z.array(z.enum(rapidReviewProcess.names)),
  /** Write in this form as it stands. */
  mayWrite: z.boolean(),
})

const someone = z.object({ by: z.string(), at: z.string() })

/** One answer of one agency: text lines, as they are shown everywhere. */
const said = z.object({ questionId: z.string(), label: z.string(), agency: z.string(), lines: z.array(z.string()) })
export type SaidByAgency = z.infer<typeof said>

const sideBySide = z.object({
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

const record = standing.extend({
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

const checks = z.partialRecord(
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
export type SigningRound = z.infer<typeof round>

const openProblem = z.object({ form: z.enum(['record', 'decision']), questionId: z.string(), message: z.string() })

const decision = standing.extend({
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

const nameFound = z.object({
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
const report = z.object({
  reference: z.string(),
  pseudonym: z.string(),
  standsAt: z.string(),
  madeOn: day,
  parts: z.array(reportPart),
})
export type ReviewReport = z.infer<typeof report>

export const feedbackForm = z.object({
  text: words().min(1, 'Write what the Panel says'),
  theme: z.union([z.enum(practiceThemeOptions.map(({ code }) => code)), z.literal('')]),
  tone: z.enum(feedbackTones, 'Say whether it is praise or a challenge'),
})

export const letterForm = z.object({
  receivedOn: calendarDay('Enter the day it came, like 3 June 2026'),
  outcome: z.enum(panelOutcomes, 'Choose what the Panel says'),
  feedback: z.array(feedbackForm).max(30),
  hasNoFeedback: z.boolean(),
  replyDueOn: z.union([calendarDay(), z.literal('')]).default(''),
})
export type LetterForm = z.infer<typeof letterForm>

const letter = z.object({
  id: z.uuid(),
  receivedOn: day,
  outcome: z.enum(panelOutcomes),
  feedback: z.array(feedbackForm.extend({ id: z.uuid(), hasAction: z.boolean() })),
  replyDueOn: day.nullable(),
  repliedOn: day.nullable(),
  file: attachment.nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
})
export type PanelLetter = z.infer<typeof letter>

const panel = standing.extend({
  sentOn: day.nullable(),
  clock: keptClock.nullable(),
  letters: z.array(letter),
  decision: z.string(),
  decisionReason: z.string(),
  /** The draft was put to the partners again after the Panel asked, and all three have signed it. */
  isSignedAgain: z.boolean(),
  waitsForPartners: z.boolean(),
  openActions: z.number().int(),
  actions: z.number().int(),
  reconsidered: someone.extend({ reason: z.string() }).nullable(),
})
export type PanelPage = z.infer<typeof panel>

const agency = z.object({ code: z.string(), name: z.string() })
const person = z.object({ accountId: z.uuid(), name: z.string() })
const action = z.object({
  id: z.uuid(),
  source: z.string(),
  text: z.string(),
  successMeasure: z.string(),
  agency,
  owner: person.nullable(),
  dueOn: day,
  /** Working days; null when nothing is owed any more. */
  daysLeft: z.number().int().nullable(),
  status: z.enum(actionStatuses),
  completionNote: z.string(),
  completedOn: day.nullable(),
  withdrawnReason: z.string(),
  canComplete: z.boolean(),
  version,
})
export type RapidReviewAction = z.infer<typeof action>

const suggestion = z.object({
  source: z.enum(actionSources),
  sourceKey: z.string(),
  /** Where it is said. */
  from: z.string(),
  text: z.string(),
  agencyCode: z.string(),
})
export type ActionSuggestion = z.infer<typeof suggestion>

const actions = z.object({
  actions: z.array(action),
  /** Learning, safety actions and feedback that no action was made of yet. */
  suggestions: z.array(suggestion),
  agencies: z.array(agency),
  people: z.array(person.extend({ agencyCode: z.string(), agencyName: z.string() })),
  mayMake: z.boolean(),
  mayDrop: z.boolean(),
})
export type RapidReviewActions = z.infer<typeof actions>

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
export const answerPanelForm = z.object({
  isChanged: z.boolean(),
  reason,
  repliedOn: calendarDay('Enter the day of the answer, like 3 June 2026'),
})

const nothing = z.object({})
const at = (path: string) => `/cases/{reference}/rapid-review/${path}` as const
const anAction = caseReference.extend({ actionId: z.uuid() })

export const reviewDecisions = {
  answers: procedure('returned.read', 'case')
    .route({ method: 'GET', path: at('answers') })
    .input(caseReference)
    .output(sideBySide),
  getRecord: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('record') })
    .input(caseReference)
    .output(record),
  saveRecord: procedure('rapid.record', 'case')
    .route({ method: 'PATCH', path: at('record/answers') })
    .input(caseReference.extend({ changes: answerChanges }))
    .output(saveResult),
  holdMeeting: procedure('rapid.hold', 'case')
    .route({ method: 'POST', path: at('meeting-held') })
    .input(caseReference.extend({ version }))
    .output(z.object({ isQuorate: z.boolean() })),
  getDecision: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('decision') })
    .input(caseReference)
    .output(decision),
  saveDecision: procedure('rapid.record', 'case')
    .route({ method: 'PATCH', path: at('decision/answers') })
    .input(caseReference.extend({ changes: answerChanges }))
    .output(saveResult),
  /** The Independent Scrutineer's own words. */
  comment: procedure('rapid.comment', 'case')
    .route({ method: 'POST', path: at('comment') })
    .input(caseReference.extend({ text: words().min(1, 'Write your comment') }))
    .output(nothing),
  putToPartners: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('to-sign') })
    .input(caseReference.extend({ checks, version }))
    .output(z.object({ round: z.number().int() })),
  sign: procedure('rapid.sign', 'case')
    .route({ method: 'POST', path: at('signatures') })
    .input(caseReference.extend({ ...signForm.shape, round: z.number().int() }))
    .output(z.object({ isComplete: z.boolean() })),
  sendBack: procedure('rapid.sign', 'case')
    .route({ method: 'POST', path: at('send-back') })
    .input(caseReference.extend({ ...reasonForm.shape, round: z.number().int() }))
    .output(nothing),
  /** The copy that was sent, or the Panel's letter: kept first, and named by the act it belongs to. */
  attachFile: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('files') })
    .input(caseReference.extend({ file: z.file('Choose a file').max(10_000_000, 'Choose a file of at most 10 MB') }))
    .output(attachment),
  /** Without a file of one's own, the report as it stands is kept as the copy. */
  send: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('sent') })
    .input(caseReference.extend({ ...sendForm.shape, version, copyId: z.uuid().nullable() }))
    .output(nothing),
  report: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('report/document') })
    .input(caseReference)
    .output(z.file()),
  readReport: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('report') })
    .input(caseReference)
    .output(report),
  nameCheck: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('names') })
    .input(caseReference)
    .output(z.object({ found: z.array(nameFound), people: z.number().int() })),
  getPanel: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('panel') })
    .input(caseReference)
    .output(panel),
  recordLetter: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('panel/letters') })
    .input(
      caseReference.extend({
        ...letterForm.shape,
        letterId: z.uuid(),
        version,
        fileId: z.uuid('Choose the letter as a PDF'),
      }),
    )
    .output(nothing),
  reconsider: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('panel/reconsider') })
    .input(caseReference.extend({ reason, version }))
    .output(nothing),
  answerPanel: procedure('rapid.hold', 'case')
    .route({ method: 'POST', path: at('panel/answer') })
    .input(caseReference.extend({ ...answerPanelForm.shape, version }))
    .output(nothing),
  close: procedure('rapid.close', 'case')
    .route({ method: 'POST', path: at('close') })
    .input(caseReference.extend({ note: words(2000), version }))
    .output(nothing),
  listActions: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('actions') })
    .input(caseReference)
    .output(actions),
  /** The page chooses the id, so that a repeated request makes nothing twice. */
  makeAction: procedure('rapid.record', 'case')
    .route({ method: 'POST', path: at('actions') })
    .input(
      anAction.extend({
        ...actionForm.shape,
        source: z.enum(actionSources),
        sourceKey: z.string().max(200).default(''),
      }),
    )
    .output(nothing),
  completeAction: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('actions/{actionId}/complete') })
    .input(anAction.extend({ ...completionForm.shape, version }))
    .output(nothing),
  withdrawAction: procedure('action.drop', 'case')
    .route({ method: 'POST', path: at('actions/{actionId}/withdraw') })
    .input(anAction.extend({ ...reasonForm.shape, version }))
    .output(nothing),
}
