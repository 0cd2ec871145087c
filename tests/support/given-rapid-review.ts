import { planCodes } from '#domain/clocks/limits.ts'
import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { inTransaction } from '#server/database/transaction.ts'
import { startClock } from '#server/features/clocks/keep-clocks.ts'
import type { Person } from './given.ts'
import type { TestApp } from './server-app.ts'

type Facts = {
  readonly caseId: string
  readonly reference: string
  /** Whoever asks the agencies: a coordinator. */
  readonly by: Person
  readonly awareOn: string
  readonly submittedOn: string
  readonly status?: RapidReviewStatus
  readonly incidentStatus?: IncidentStatus
  readonly people?: readonly string[]
}

/** A notified incident and its Rapid Review, put straight into the tables: for tests of what comes after. */
export async function givenRapidReview({ superuser: db, db: appDb, clock }: TestApp, facts: Facts) {
  const { caseId, reference, by, awareOn, submittedOn, status = 'OPEN', incidentStatus = 'RR_STARTED' } = facts
  const [incidentId, reviewId] = [crypto.randomUUID(), crypto.randomUUID()]
  const partnership_id = by.partnership.id
  const at = clock.now().toString()
  const incident = { id: incidentId, case_id: caseId, status: incidentStatus, la_aware_on: awareOn }
  await db
    .insertInto('casebook.incident')
    .values({
      partnership_id,
      ...incident,
      concern_id: null,
      submitted_on: submittedOn,
      opened_by: by.accountId,
      opened_at: at,
    })
    .execute()
  const days = {
    opened_at: at,
    clock_start: 'SIN_SUBMITTED',
    counted_from: submittedOn,
    aware_on: awareOn,
    period_from: '2024-06-03',
    period_to: submittedOn,
  }
  await db
    .insertInto('casebook.rapid_review')
    .values({ partnership_id, id: reviewId, case_id: caseId, incident_id: incidentId, status, ...days })
    .execute()
  const viewpoint = { partnershipId: partnership_id, accountId: by.accountId, now: clock.now() }
  await inTransaction(appDb, viewpoint, async (tx) => {
    const work = { tx, actor: { partnershipId: partnership_id } }
    for (const code of planCodes) await startClock(work, { caseId, recordId: reviewId, code, startedOn: submittedOn })
  })

  /** A request to one agency, which stands listed to the case from then on. */
  async function request(agency: string, more: { status?: RequestStatus; author?: Person; dueOn?: string } = {}) {
    const id = crypto.randomUUID()
    const { id: agency_id } = await db
      .selectFrom('casebook.agency')
      .select('id')
      .where('partnership_id', '=', partnership_id)
      .where('code', '=', agency)
      .executeTakeFirstOrThrow()
    const dueOn = more.dueOn ?? submittedOn
    await db
      .insertInto('casebook.information_request')
      .values({
        partnership_id,
        id,
        case_id: caseId,
        review_id: reviewId,
        agency_id,
        reference,
        status: more.status ?? 'ISSUED',
        period_from: '2024-06-03',
        period_to: submittedOn,
        why_asked: 'To gather the facts that can readily be established.',
        legal_basis: 'Section 16H of the Children Act 2004.',
        people: JSON.stringify(facts.people ?? []),
        due_on: dueOn,
        first_due_on: dueOn,
        coordinator_id: by.accountId,
        template_version: 1,
        issued_at: at,
        issued_by: by.accountId,
        author_id: more.author?.accountId ?? null,
      })
      .execute()
    await db
      .insertInto('casebook.case_agency')
      .values({ partnership_id, case_id: caseId, agency_id, added_by: by.accountId, added_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return id
  }
  return { incidentId, reviewId, request }
}
