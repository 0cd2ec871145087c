import { z } from 'zod'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { codingProblem, findingKinds, polarities } from '#domain/learning-reviews/findings.ts'
import { reviewStatuses } from '#domain/learning-reviews/review-status.ts'
import { action, actionForm, ownAgency, possibleOwner } from './actions.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { answerChanges, saveResult, storedAnswers } from './concerns.ts'
import { longText } from './long-text.ts'
import { reason } from './reason.ts'

const version = z.number().int()

const themeCoding = z.object({
  code: z.enum(practiceThemeOptions.map(({ code }) => code)),
  polarity: z.enum(polarities),
  isSeenBefore: z.boolean(),
})

// The forms of the screens, and with the case's reference what the procedures take.
const leadId = z.uuid('Choose who leads the review')
export const startForm = z.object({ leadId })
export const planForm = z.object({ leadId, dueOn: calendarDay(), reason })
export const findingForm = z
  .object({
    kind: z.enum(findingKinds),
    title: z.string().trim().min(1, 'Give it a title').max(200, 'Use at most 200 characters'),
    explanation: longText('Explain what was found, and why it was so'),
    themes: z.array(themeCoding).max(20, 'Choose at most 20 themes'),
  })
  .superRefine(({ kind, themes }, context) => {
    const message = codingProblem(kind, themes)
    if (message) context.addIssue({ code: 'custom', path: ['themes'], message, input: themes })
  })
export type FindingForm = z.infer<typeof findingForm>
// A day left empty has not come yet.
const day = z
  .union([calendarDay(), z.literal('')], 'Enter a date, like 3 June 2026')
  .transform((typed) => typed || null)
  .nullable()
export const sharingForm = z.object({ sprgOn: day, learningGroupOn: day })

const person = z.object({ accountId: z.uuid(), name: z.string() })

/** How far an agency is. NOT_TOLD: that is between the agency and those who run the review. */
const noteStates = ['NOT_TOLD', 'NOT_BEGUN', 'BEGUN', 'SENT'] as const
const agencyNotes = ownAgency.extend({
  state: z.enum(noteStates),
  changedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** Somebody of this agency is reading: they write. */
  isMine: z.boolean(),
  canRead: z.boolean(),
})
export type AgencyNotes = z.infer<typeof agencyNotes>

const finding = z.object({
  id: z.uuid(),
  kind: z.enum(findingKinds),
  title: z.string(),
  explanation: z.string(),
  themes: z.array(themeCoding.extend({ codedBy: z.string(), codedAt: z.string() })),
  changedBy: z.string(),
  changedAt: z.string(),
  version,
})
export type Finding = z.infer<typeof finding>

const date = z.iso.date().nullable()
const review = z.object({
  id: z.uuid(),
  status: z.enum(reviewStatuses),
  method: z.string(),
  questions: z.array(z.string()),
  agencies: z.array(ownAgency),
  lead: person.nullable(),
  dueOn: date,
  daysLeft: z.number().int().nullable(),
  dueChanges: z.array(z.object({ from: date, to: z.iso.date(), reason: z.string(), by: z.string(), at: z.string() })),
  /** The day on which the group’s decision took effect. */
  agreedOn: date,
  startedOn: date,
  findingsReadyOn: date,
  findingsAgreedOn: date,
  noFindingsReason: z.string(),
  sharedWithSprgOn: date,
  sharedWithLearningGroupOn: date,
  impactFirstOn: date,
  impactSecondOn: date,
  closedOn: date,
  notes: z.array(agencyNotes),
  findings: z.array(finding),
  actions: z.array(action),
  /** What keeps the review from being closed, in sentences. */
  stillOpen: z.array(z.string()),
  can: z.object({
    start: z.boolean(),
    changePlan: z.boolean(),
    writeFindings: z.boolean(),
    agreeFindings: z.boolean(),
    writeActions: z.boolean(),
    dropActions: z.boolean(),
    share: z.boolean(),
    close: z.boolean(),
  }),
  /** Who may lead it or own an action: for those who choose. */
  people: z.array(possibleOwner.extend({ ownsActions: z.boolean() })),
  /** Where actions may belong. */
  actionAgencies: z.array(ownAgency),
  version,
})
export type LearningReview = z.infer<typeof review>

const anAgency = caseReference.extend({ agencyCode: z.string().min(1).max(40) })
const aFinding = caseReference.extend({ findingId: z.uuid() })
const anAction = caseReference.extend({ actionId: z.uuid() })
const nothing = z.object({})
const at = (path: string) => `/cases/{reference}/learning-review${path}` as const

export const learningReviews = {
  /** Null while there is none: a learning review begins when the group accepts the concern. */
  get: procedure('review.read', 'case')
    .route({ method: 'GET', path: at('') })
    .input(caseReference)
    .output(z.object({ review: review.nullable() })),
  start: procedure('review.run', 'case')
    .route({ method: 'POST', path: at('/start') })
    .input(caseReference.extend({ ...startForm.shape, version }))
    .output(nothing),
  changePlan: procedure('review.run', 'case')
    .route({ method: 'POST', path: at('/plan') })
    .input(caseReference.extend({ ...planForm.shape, version }))
    .output(nothing),
  note: procedure('review.read', 'case')
    .route({ method: 'GET', path: at('/notes/{agencyCode}') })
    .input(anAgency)
    .output(
      z.object({
        agency: ownAgency,
        questions: z.array(z.string()),
        answers: storedAnswers,
        dueOn: date,
        sentAt: z.string().nullable(),
        sentBy: z.string(),
        /** Not sent yet, and somebody of the agency is reading. */
        canWrite: z.boolean(),
      }),
    ),
  saveNote: procedure('review.note', 'case')
    .route({ method: 'PATCH', path: at('/notes/{agencyCode}') })
    .input(anAgency.extend({ changes: answerChanges }))
    .output(saveResult),
  sendNote: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/notes/{agencyCode}/send') })
    .input(anAgency)
    .output(nothing),
  /** The page chooses the id, so that a repeated request adds nothing twice. */
  addFinding: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/findings') })
    .input(aFinding.extend(findingForm.shape))
    .output(nothing),
  saveFinding: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/findings/{findingId}') })
    .input(aFinding.extend({ ...findingForm.shape, version }))
    .output(nothing),
  moveFinding: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/findings/{findingId}/move') })
    .input(aFinding.extend({ by: z.union([z.literal(-1), z.literal(1)]) }))
    .output(nothing),
  removeFinding: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/findings/{findingId}/remove') })
    .input(aFinding.extend({ version }))
    .output(nothing),
  putFindingsForward: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/findings-ready') })
    .input(caseReference)
    .output(nothing),
  agreeFindings: procedure('review.agree', 'case')
    .route({ method: 'POST', path: at('/findings-agreed') })
    .input(caseReference.extend({ noFindingsReason: z.string().trim().max(2000), version }))
    .output(nothing),
  addAction: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/actions') })
    .input(anAction.extend(actionForm.shape))
    .output(nothing),
  saveAction: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('/actions/{actionId}') })
    .input(anAction.extend({ ...actionForm.shape, version }))
    .output(nothing),
  recordSharing: procedure('review.run', 'case')
    .route({ method: 'POST', path: at('/sharing') })
    .input(caseReference.extend({ ...sharingForm.shape, version }))
    .output(nothing),
  close: procedure('review.close', 'case')
    .route({ method: 'POST', path: at('/close') })
    .input(caseReference)
    .output(nothing),
}
