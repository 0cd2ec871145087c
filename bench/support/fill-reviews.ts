import type { Client } from 'pg'
import { returnForm } from '#domain/information-requests/return-form.ts'
import { completedReturn } from '#tests/support/word/completed-return.ts'

const agenciesAsked = 25

export type AskedAgency = { readonly requestId: string; readonly authorId: string }
export type FilledReview = { readonly reference: string; readonly asked: readonly AskedAgency[] }

/**
 * Puts Rapid Reviews straight into the tables, each with a request to 25 agencies whose author has answered every
 * section. With "SUBMITTED", the returns have been handed in.
 */
export async function fillReview(client: Client, status: 'DRAFTING' | 'SUBMITTED'): Promise<FilledReview> {
  const partnership = await theLarger(client)
  await addAgencies(client, partnership)
  const { caseId, reference, coordinatorId } = await freeCase(client, partnership)
  const [incidentId, reviewId] = [crypto.randomUUID(), crypto.randomUUID()]
  await client.query(
    `insert into casebook.incident (partnership_id, id, case_id, status, la_aware_on, submitted_on, opened_by, opened_at)
      values ($1, $2, $3, 'RR_STARTED', current_date - 7, current_date - 6, $4, now())`,
    [partnership, incidentId, caseId, coordinatorId],
  )
  await client.query(
    `insert into casebook.rapid_review (partnership_id, id, case_id, incident_id, status, opened_at, clock_start, counted_from, aware_on,
        period_from, period_to, returns_due_on, coordinator_id, scoped_at)
      values ($1, $2, $3, $4, 'GATHERING', now(), 'SIN_SUBMITTED', current_date - 6, current_date - 7, current_date - 700, current_date - 7,
        current_date + 2, $5, now())`,
    [partnership, reviewId, caseId, incidentId, coordinatorId],
  )
  const answers = JSON.stringify(
    Object.fromEntries(
      Object.entries(completedReturn).map(([id, value]) => [
        id,
        { value, rev: 1, by: { id: coordinatorId, name: 'Invented Author' }, at: new Date().toISOString() },
      ]),
    ),
  )
  const asked: AskedAgency[] = []
  const { rows: agencies } = await client.query(
    'select id from casebook.agency where partnership_id = $1 order by position limit $2',
    [partnership, agenciesAsked],
  )
  for (const { id: agencyId } of agencies) {
    const requestId = crypto.randomUUID()
    const authorId = await inventAuthor(client, partnership, agencyId)
    await client.query(
      `insert into casebook.information_request (partnership_id, id, case_id, review_id, agency_id, reference, status,
          period_from, period_to, why_asked, legal_basis, due_on, first_due_on, coordinator_id, template_version,
          issued_at, issued_by, author_id, assigned_at, percent, return_number, returned_on)
        values ($1, $2, $3, $4, $5, $6, $7, current_date - 700, current_date - 7, 'To gather the facts.', 'Section 16H.',
          current_date + 2, current_date + 2, $8, 1, now(), $8, $9, now(), 100, $10, $11)`,
      [partnership, requestId, caseId, reviewId, agencyId, reference, status, coordinatorId, authorId].concat(
        status === 'SUBMITTED' ? [1, new Date().toISOString().slice(0, 10)] : [0, null],
      ),
    )
    await client.query(
      `insert into casebook.case_agency (partnership_id, case_id, agency_id, added_by, added_at)
        values ($1, $2, $3, $4, now()) on conflict do nothing`,
      [partnership, caseId, agencyId, coordinatorId],
    )
    await client.query(
      `insert into casebook.agency_return (partnership_id, request_id, case_id, form_version, answers, changed_at)
        values ($1, $2, $3, $4, $5, now())`,
      [partnership, requestId, caseId, returnForm.version, answers],
    )
    if (status === 'SUBMITTED') await handIn(client, { partnership, requestId, caseId, authorId })
    asked.push({ requestId, authorId })
  }
  return { reference, asked }
}

async function theLarger(client: Client): Promise<string> {
  const { rows } = await client.query(`select p.id from casebook.partnership p
    order by (select count(*) from casebook.account a where a.partnership_id = p.id) desc limit 1`)
  return rows[0].id
}

const addAgencies = (client: Client, partnership: string) =>
  client.query(
    `insert into casebook.agency (partnership_id, id, code, name, short_name, sector, position)
      select $1, gen_random_uuid(), 'INVENTED_' || n, 'Invented agency ' || n, 'Invented ' || n, 'OTHER', 1000 + n
      from generate_series(1, $2 - (select count(*)::int from casebook.agency where partnership_id = $1)) n`,
    [partnership, agenciesAsked],
  )

/** A received case that has no serious incident yet, and whoever coordinates. */
async function freeCase(client: Client, partnership: string) {
  const { rows } = await client.query(
    `select f.id as "caseId", f.reference, (select h.account_id from casebook.seat_holding h
        join casebook.seat s on s.partnership_id = h.partnership_id and s.id = h.seat_id
        where h.partnership_id = $1 and s.role = 'COORD' limit 1) as "coordinatorId"
      from casebook.case_file f
      where f.partnership_id = $1 and f.reference is not null
        and not exists (select 1 from casebook.incident i where i.partnership_id = $1 and i.case_id = f.id)
      order by f.received_on, f.reference limit 1`,
    [partnership],
  )
  return rows[0]
}

async function inventAuthor(client: Client, partnership: string, agencyId: string) {
  const [accountId, userId, seatId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const email = `author.${accountId}@casebook.example`
  await client.query(
    `insert into auth."user" (id, name, email, "twoFactorEnabled") values ($1, 'Invented Author', $2, true)`,
    [userId, email],
  )
  await client.query(
    `insert into casebook.account (partnership_id, id, user_id, name, email, created_at)
      values ($1, $2, $3, 'Invented Author', $4, now())`,
    [partnership, accountId, userId, email],
  )
  await client.query(
    `insert into casebook.seat (partnership_id, id, agency_id, title, role, position)
      values ($1, $2, $3, 'Invented contributor', 'CONTRIB', 5000)`,
    [partnership, seatId, agencyId],
  )
  await client.query(
    `insert into casebook.seat_holding (partnership_id, id, seat_id, account_id, held_from)
      values ($1, gen_random_uuid(), $2, $3, '2020-01-01')`,
    [partnership, seatId, accountId],
  )
  return accountId
}

type HandedIn = { partnership: string; requestId: string; caseId: string; authorId: string }

async function handIn(client: Client, { partnership, requestId, caseId, authorId }: HandedIn) {
  await client.query(
    `insert into casebook.return_version (partnership_id, request_id, number, case_id, form_version, returned_at, returned_by)
      values ($1, $2, 1, $3, $4, now(), $5)`,
    [partnership, requestId, caseId, returnForm.version, authorId],
  )
  await client.query(
    `insert into casebook.returned_answer (partnership_id, request_id, number, question_id, case_id, value, skipped)
      select $1, $2, 1, key, $3, value, null from jsonb_each($4::jsonb)`,
    [partnership, requestId, caseId, JSON.stringify(completedReturn)],
  )
}
