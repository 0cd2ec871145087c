import { z } from 'zod'
import { concernStatuses } from '#domain/concerns/concern-status.ts'
import { missingReasons } from '#domain/forms/form-definition.ts'
import { backgroundProcedure, procedure } from './base.ts'
import { reasonForm } from './reason.ts'

/** One answer as stored: its value or the reason it is missing, how often it changed, and by whom last. */
const storedAnswer = z.object({
  value: z.unknown().optional(),
  skipped: z.enum(missingReasons).optional(),
  rev: z.number().int(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
})
export const storedAnswers = z.record(z.string(), storedAnswer)

/** What the writer changed, and which revision of that answer they were looking at. */
export const answerChanges = z.record(
  z.string().max(60),
  z.object({
    base: z.number().int().min(0),
    value: z.unknown().optional(),
    skipped: z.enum(missingReasons).optional(),
  }),
)
export type AnswerChanges = z.infer<typeof answerChanges>

export const saveResult = z.object({
  saved: z.record(z.string(), z.number().int()),
  conflicts: z.array(z.object({ questionId: z.string(), theirs: storedAnswer })),
  savedAt: z.string(),
})

/** A child or family member while the referral is being written: the writer sees their own words. */
export const draftPerson = z.object({ id: z.uuid(), label: z.string(), name: z.string(), answers: storedAnswers })
export type DraftPerson = z.infer<typeof draftPerson>

export const attachment = z.object({ id: z.uuid(), name: z.string(), size: z.number().int() })

const concernSummary = z.object({
  id: z.uuid(),
  status: z.enum(concernStatuses),
  reference: z.string().nullable(),
  title: z.string(),
  startedAt: z.string(),
  changedAt: z.string(),
  submittedAt: z.string().nullable(),
})

const concern = concernSummary.extend({
  formVersion: z.number().int(),
  answers: storedAnswers,
  people: z.array(draftPerson),
  attachments: z.array(attachment),
  writers: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
})
export type Concern = z.infer<typeof concern>

/** What became of a referral, in words for whoever sent it. Dates and moments are ISO. */
const referralOutcome = z.object({
  reference: z.string().nullable(),
  status: z.enum(concernStatuses),
  submittedAt: z.string().nullable(),
  heading: z.string(),
  happened: z.string(),
  next: z.string(),
  timeline: z.array(z.object({ at: z.string(), text: z.string() })),
  thread: z.array(
    z.object({ id: z.uuid(), kind: z.enum(['QUESTION', 'REPLY', 'LETTER']), text: z.string(), at: z.string() }),
  ),
})
export type ReferralOutcome = z.infer<typeof referralOutcome>

const replyForm = z.object({
  text: z.string().trim().min(1, 'Write your reply').max(20_000, 'Use at most 20,000 characters'),
})

const concernId = z.object({ concernId: z.uuid() })
const aPerson = concernId.extend({ personId: z.uuid() })

export const concerns = {
  mine: procedure('work.read').route({ method: 'GET', path: '/concerns' }).output(z.array(concernSummary)),
  /** The writer's page chooses the id, so that a repeated request starts nothing twice. */
  start: procedure('concern.start')
    .route({ method: 'POST', path: '/concerns' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ id: z.uuid() })),
  get: procedure('concern.draft', 'concern')
    .route({ method: 'GET', path: '/concerns/{concernId}' })
    .input(concernId)
    .output(concern),
  save: procedure('concern.draft', 'concern')
    .route({ method: 'PATCH', path: '/concerns/{concernId}/answers' })
    .input(concernId.extend({ changes: answerChanges }))
    .output(saveResult),
  /** What others wrote since, and who else is here. */
  watch: backgroundProcedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/watch' })
    .input(concernId.extend({ place: z.string().max(80) }))
    .output(
      z.object({
        status: z.enum(concernStatuses),
        answers: storedAnswers,
        people: z.array(draftPerson),
        others: z.array(z.object({ name: z.string(), place: z.string(), seenAt: z.string() })),
      }),
    ),
  addPerson: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/people' })
    .input(aPerson)
    .output(z.object({})),
  savePerson: procedure('concern.draft', 'concern')
    .route({ method: 'PATCH', path: '/concerns/{concernId}/people/{personId}' })
    .input(aPerson.extend({ changes: answerChanges }))
    .output(saveResult),
  removePerson: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/people/{personId}/remove' })
    .input(aPerson)
    .output(z.object({})),
  attach: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/attachments' })
    .input(concernId.extend({ file: z.file('Choose a file').max(10_000_000, 'Choose a file of at most 10 MB') }))
    .output(attachment),
  removeAttachment: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/attachments/{attachmentId}/remove' })
    .input(concernId.extend({ attachmentId: z.uuid() }))
    .output(z.object({})),
  share: procedure('concern.share', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/writers' })
    .input(concernId.extend({ accountId: z.uuid('Choose a colleague') }))
    .output(z.object({})),
  /** Sending again after an unclear answer returns the same confirmation; nothing is received twice. */
  submit: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/submit' })
    .input(concernId)
    .output(z.object({ reference: z.string(), submittedAt: z.string() })),
  /** The referrer's own, as long as nobody decided about it. Kept, never deleted. */
  withdraw: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/withdraw' })
    .input(concernId.extend(reasonForm.shape))
    .output(z.object({})),
  outcome: procedure('concern.draft', 'concern')
    .route({ method: 'GET', path: '/concerns/{concernId}/outcome' })
    .input(concernId)
    .output(referralOutcome),
  /** The writer's page chooses the id, so that a repeated request is one reply. */
  reply: procedure('concern.draft', 'concern')
    .route({ method: 'POST', path: '/concerns/{concernId}/replies' })
    .input(concernId.extend({ replyId: z.uuid(), ...replyForm.shape }))
    .output(z.object({})),
  document: procedure('concern.draft', 'concern')
    .route({ method: 'GET', path: '/concerns/{concernId}/document' })
    .input(concernId)
    .output(z.file()),
}
