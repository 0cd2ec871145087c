import { z } from 'zod'
import { caseStages } from '#domain/cases/case-stage.ts'
import { furtherParts } from '#domain/cases/further-parts.ts'
import { missingReasons } from '#domain/forms/form-definition.ts'
import { incidentStatuses } from '#domain/incidents/incident-status.ts'
import { reviewStatuses } from '#domain/learning-reviews/review-status.ts'
import { relationshipKinds } from '#domain/people/relationships.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './case-reference.ts'
import { keptClock } from './clocks.ts'
import { attachment, storedAnswers } from './concerns.ts'

const caseSortKeys = ['reference', 'received', 'title', 'agency', 'stage'] as const

const filters = {
  q: z.string().trim().max(100).optional(),
  stage: z.enum(caseStages).optional(),
  agency: z.string().max(40).optional(),
  unsafe: z.literal('yes').optional(),
  from: calendarDay().optional(),
  to: calendarDay().optional(),
  sort: z.enum(caseSortKeys).default('received'),
  order: z.enum(['asc', 'desc']).default('desc'),
}
const caseFilters = z.object(filters)
export type CaseFilters = z.infer<typeof caseFilters>
/** The register's address: filters, sort and page live in the URL. */
const registerSearch = caseFilters.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

const caseRow = z.object({
  reference: z.string(),
  title: z.string(),
  pseudonym: z.string(),
  stage: z.enum(caseStages),
  agency: z.string(),
  receivedOn: z.iso.date(),
  childSafeNow: z.string(),
})
export type CaseRow = z.infer<typeof caseRow>

/** Answers as their readers get them: the values, and why others are missing. */
const plainAnswers = {
  answers: z.record(z.string(), z.unknown()),
  skipped: z.record(z.string(), z.enum(missingReasons).optional()),
}

/** A person of the case as lists show them: a label, never a name. */
const casePerson = z.object({
  id: z.uuid(),
  label: z.string(),
  roles: z.array(z.string()),
  ageAtIncident: z.string(),
  ...plainAnswers,
})
export type CasePerson = z.infer<typeof casePerson>

/** Another case that this one belongs together with. */
const tiedCase = z.object({
  reference: z.string(),
  title: z.string(),
  pseudonym: z.string(),
  stage: z.enum(caseStages),
  on: z.iso.date(),
  reason: z.string(),
})
const caseTies = z.object({
  /** The same incident was reported twice, and this case leads there now. */
  joinedWith: tiedCase.nullable(),
  /** The other way round: referrals that were joined with this case. Not everybody may read each of them. */
  joinedHere: z.array(
    z.object({
      reference: z.string(),
      on: z.iso.date(),
      agencyName: z.string(),
      reason: z.string(),
      canRead: z.boolean(),
    }),
  ),
  links: z.array(tiedCase.extend({ id: z.uuid(), kind: z.enum(['LINKED', 'SPLIT_FROM', 'SPLIT_INTO']) })),
})
export type CaseTies = z.infer<typeof caseTies>

const date = z.iso.date().nullable()
const learningDates = z.object({
  status: z.enum(reviewStatuses),
  dueOn: date,
  /** Working days; null once the findings are agreed. */
  daysLeft: z.number().int().nullable(),
  startedOn: date,
  findingsAgreedOn: date,
  sharedWithSprgOn: date,
  sharedWithLearningGroupOn: date,
  impactFirstOn: date,
  impactSecondOn: date,
  closedOn: date,
})
export type LearningDates = z.infer<typeof learningDates>

const caseFile = caseRow.extend({
  version: z.number().int(),
  incidentOn: z.string(),
  /** Null for a case that began with a serious incident, or a child's death, and that nobody referred. */
  concern: z
    .object({
      submittedAt: z.string(),
      referrer: z.object({ name: z.string(), agencyName: z.string() }),
      acknowledgeBy: z.iso.date(),
      triageBy: z.iso.date(),
      /** Working days; null when it is done with. */
      acknowledgeDaysLeft: z.number().int().nullable(),
      triageDaysLeft: z.number().int().nullable(),
      /** The referral's answers that tell what the case is about, by question. */
      headlines: z.object(plainAnswers),
    })
    .nullable(),
  /** Its serious incident, for those who may read it. */
  incident: z
    .object({
      status: z.enum(incidentStatuses),
      awareOn: z.iso.date(),
      place: z.string(),
      notifiedOn: z.iso.date().nullable(),
      nationalReference: z.string(),
      clocks: z.array(keptClock),
    })
    .nullable(),
  /** Of the learning review, once there is one, for those who may read it. */
  learning: learningDates.nullable(),
  ties: caseTies,
  withdrawn: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
  canManage: z.boolean(),
  canSeeNames: z.boolean(),
  canSeeHistory: z.boolean(),
  /** Those open to whoever asks. */
  furtherParts: z.array(z.enum(furtherParts)),
})
export type CaseFile = z.infer<typeof caseFile>

const historyEvent = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  fields: z.array(z.string()),
  detail: z.string(),
})
export type HistoryEvent = z.infer<typeof historyEvent>
const historySearch = z.object({
  kind: z.enum(['all', 'changes', 'looks']).default('all'),
  person: z.string().max(120).optional(),
  before: z.string().max(30).optional(),
})

export { caseReference }

export const cases = {
  list: procedure('case.list')
    .route({ method: 'GET', path: '/cases' })
    .input(registerSearch)
    .output(
      z.object({ rows: z.array(caseRow), count: z.number().int(), countIsMore: z.boolean(), page: z.number().int() }),
    ),
  exportCsv: procedure('case.list').route({ method: 'GET', path: '/cases/export' }).input(caseFilters).output(z.file()),
  /** `ahead`: fetched because somebody pointed at the case in a list; the history tells that apart from opening it. */
  get: procedure('case.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}' })
    .input(caseReference.extend({ ahead: z.literal('yes').optional() }))
    .output(caseFile),
  people: procedure('case.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/people' })
    .input(caseReference)
    .output(
      z.object({
        people: z.array(casePerson),
        relationships: z.array(
          z.object({ from: z.uuid(), to: z.uuid(), kind: z.enum(relationshipKinds.map(({ code }) => code)) }),
        ),
      }),
    ),
  /** Names on purpose: asked one case at a time, and audited. */
  revealNames: procedure('case.identities', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/names' })
    .input(caseReference)
    .output(z.array(z.object({ id: z.uuid(), name: z.string(), ...plainAnswers }))),
  referral: procedure('case.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/referral' })
    .input(caseReference)
    .output(
      z.object({
        concernId: z.uuid(),
        formVersion: z.number().int(),
        submittedAt: z.string(),
        submittedBy: z.string(),
        answers: storedAnswers,
        people: z.array(z.object({ id: z.uuid(), label: z.string() })),
        attachments: z.array(attachment),
      }),
    ),
  referralDocument: procedure('case.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/referral/document' })
    .input(caseReference)
    .output(z.file()),
  attachment: procedure('case.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/attachments/{attachmentId}' })
    .input(caseReference.extend({ attachmentId: z.uuid() }))
    .output(z.file()),
  history: procedure('case.history', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/history' })
    .input(caseReference.extend(historySearch.shape))
    .output(z.object({ events: z.array(historyEvent), people: z.array(z.string()), next: z.string().nullable() })),
}
