import { z } from 'zod'
import { missingReasons } from '#domain/forms/form-definition.ts'
import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import { requestMoves, requestStatuses } from '#domain/information-requests/request-status.ts'
import { procedure } from './base.ts'
import { answerChanges, saveResult, storedAnswers } from './concerns.ts'
import { mailAddress } from './mail-address.ts'
import { reason } from './reason.ts'

const day = z.iso.date()
export const requestStatus = z.enum(requestStatuses)
export const agency = z.object({ code: z.string(), name: z.string() })
const person = z.object({ accountId: z.uuid(), name: z.string() })
export const words = (message: string) => z.string().trim().min(1, message).max(5000, 'Use at most 5,000 characters')
export const questionId = z.string().min(1).max(60)

/** One answer of a version, as it was handed in. */
const returnedAnswer = z.object({ value: z.unknown().optional(), skipped: z.enum(missingReasons).optional() })

export const versionSummary = z.object({
  number: z.number().int(),
  isNil: z.boolean(),
  returnedAt: z.string(),
  returnedBy: z.string(),
  /** Why it was handed in again; empty for the first. */
  reason: z.string(),
})

/** A question about an answer, or what the member wants changed: at the very answer. */
export const returnComment = z.object({
  id: z.uuid(),
  kind: z.enum(['SENT_BACK', 'QUERY']),
  questionId: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  reply: z.string(),
  settledAt: z.string().nullable(),
})
export type ReturnComment = z.infer<typeof returnComment>

const asked = z.object({
  questions: z.array(z.string()),
  extraQuestions: z.array(z.string()),
})

const informationRequest = asked.extend({
  id: z.uuid(),
  reference: z.string(),
  agency,
  status: requestStatus,
  today: day,
  whyAsked: z.string(),
  legalBasis: z.string(),
  periodFrom: day,
  periodTo: day,
  secureRecords: z.boolean(),
  isNilAllowed: z.boolean(),
  dueOn: day,
  firstDueOn: day,
  extensions: z.array(z.object({ from: day, to: day, reason: z.string() })),
  /** Working days until it is due; null once it is returned. */
  daysLeft: z.number().int().nullable(),
  meetingOn: day.nullable(),
  attendeeWanted: z.string(),
  coordinator: z.object({ name: z.string(), email: z.string() }),
  issuedAt: z.string(),
  acknowledgedAt: z.string().nullable(),
  percent: z.number().int(),
  savedAt: z.string().nullable(),
  returnedOn: day.nullable(),
  /** The version that counts; 0 before the first. */
  returnNumber: z.number().int(),
  isNil: z.boolean(),
  moves: z.array(z.enum(requestMoves)),
  /** Of the agency itself; null for those who run the review, who see no more than the above. */
  inside: z
    .object({
      author: person.nullable(),
      isMine: z.boolean(),
      isAuthorInvolved: z.boolean().nullable(),
      authorNote: z.string(),
      mayWrite: z.boolean(),
      /** What keeps the reader from approving the return as it stands; empty when nothing does. */
      approvalRefusal: z.string(),
      /** Whom the member may name author: empty where that is not open to the reader. */
      colleagues: z.array(person.extend({ seat: z.string() })),
      comments: z.array(returnComment),
      versions: z.array(versionSummary),
    })
    .nullable(),
})
export type InformationRequest = z.infer<typeof informationRequest>

const searchedPerson = z.object({
  id: z.uuid(),
  label: z.string(),
  facts: z.array(z.object({ label: z.string(), lines: z.array(z.string()) })),
})
export type SearchedPerson = z.infer<typeof searchedPerson>

const draft = asked.extend({
  status: requestStatus,
  mayWrite: z.boolean(),
  /** Goes up with every save; 0 before the first. */
  version: z.number().int(),
  formVersion: z.number().int(),
  answers: storedAnswers,
})
export type ReturnDraft = z.infer<typeof draft>

export const returnVersion = asked.extend({
  requestId: z.uuid(),
  agency,
  version: versionSummary,
  answers: z.record(z.string(), returnedAnswer),
  /** Questions whose answers are withheld from the reader. */
  withheld: z.array(z.string()),
})
export type ReturnVersion = z.infer<typeof returnVersion>

/** The short answer that nothing is known, as it goes over the wire: checked by the form itself. */
const nilAnswers = z.object({
  systems_searched: z.array(z.string().max(60)).max(40),
  names_searched: z.string().max(2000),
  searched_on: z.string().max(20),
  searched_by: z.string().max(400),
  nil_note: z.string().max(2000).default(''),
})
export type NilGiven = z.input<typeof nilAnswers>

const independence = {
  isInvolved: z.boolean('Say whether they have worked with the family'),
  note: z.string().trim().max(500, 'Use at most 500 characters').default(''),
}
const assignForm = z.object({ accountId: z.uuid('Choose the author'), ...independence })
const inviteAuthorForm = z.object({
  name: z.string().trim().min(2, 'Enter a full name').max(120),
  email: mailAddress,
  ...independence,
})
const sendBackForm = z.object({
  comments: z
    .array(z.object({ questionId, text: words('Write what you would like changed') }))
    .min(1, 'Say at one answer at least what you would like changed')
    .max(60),
})
const approveForm = z.object({
  checked: z.array(z.enum(qualityCheckCodes)).max(20),
  /** Of the working copy as it was read. */
  version: z.number().int(),
})
const answerQueriesForm = z.object({
  replies: z.array(z.object({ commentId: z.uuid(), reply: words('Write your answer') })).max(100),
  /** Where the answer stays that nothing is known. */
  nil: nilAnswers.optional(),
})
const amendForm = z.object({ reason, nil: nilAnswers.optional() })

export const requestId = z.object({ requestId: z.uuid() })
export const moved = z.object({ status: requestStatus })
const at = <const Path extends string>(path: Path) => `/information-requests/{requestId}${path}` as const

/** A request as its agency sees it. Nobody outside the agency reads a word of a draft (hard rule 1). */
export const requests = {
  get: procedure('request.read', 'request')
    .route({ method: 'GET', path: at('') })
    .input(requestId)
    .output(informationRequest),
  /** Names on purpose: whom to search the records for. */
  people: procedure('return.read', 'request')
    .route({ method: 'POST', path: at('/people') })
    .input(requestId)
    .output(z.array(searchedPerson)),
  acknowledge: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/acknowledge') })
    .input(requestId)
    .output(moved),
  answerNil: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/nil') })
    .input(requestId.extend({ answers: nilAnswers }))
    .output(moved),
  assign: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/author') })
    .input(requestId.extend(assignForm.shape))
    .output(moved),
  /** A colleague without an account: invited to this agency as a contributor, and named author. */
  inviteAuthor: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/author/invitation') })
    .input(requestId.extend(inviteAuthorForm.shape))
    .output(moved.extend({ link: z.string(), isSent: z.boolean() })),
  draft: procedure('return.read', 'request')
    .route({ method: 'GET', path: at('/draft') })
    .input(requestId)
    .output(draft),
  save: procedure('return.write', 'request')
    .route({ method: 'PATCH', path: at('/draft') })
    .input(requestId.extend({ changes: answerChanges }))
    .output(saveResult),
  handIn: procedure('return.write', 'request')
    .route({ method: 'POST', path: at('/hand-in') })
    .input(requestId)
    .output(moved),
  sendBack: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/send-back') })
    .input(requestId.extend(sendBackForm.shape))
    .output(moved),
  approve: procedure('return.approve', 'request')
    .route({ method: 'POST', path: at('/approve') })
    .input(requestId.extend(approveForm.shape))
    .output(moved),
  answerQueries: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/queries') })
    .input(requestId.extend(answerQueriesForm.shape))
    .output(moved),
  amend: procedure('return.answer', 'request')
    .route({ method: 'POST', path: at('/amend') })
    .input(requestId.extend(amendForm.shape))
    .output(moved),
  version: procedure('return.read', 'request')
    .route({ method: 'GET', path: at('/versions/{number}') })
    .input(requestId.extend({ number: z.coerce.number().int().min(1) }))
    .output(returnVersion),
}
