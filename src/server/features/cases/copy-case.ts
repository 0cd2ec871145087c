import { sql } from 'kysely'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'
import type { nextReference } from './next-reference.ts'

type Copy = { readonly caseId: string; readonly from: string }

/** A case like the one at hand, under a reference of its own, with the same referrers and conflicts of interest. */
export async function copyCaseFile(
  { tx, actor, subject, now }: Work,
  reference: Awaited<ReturnType<typeof nextReference>>,
  title: string,
): Promise<Copy> {
  const caseId = crypto.randomUUID()
  const { reference: from, ...same } = await tx
    .selectFrom('casebook.case_file')
    .select(['reference', 'agency_code', 'child_safe_now', 'received_on', 'incident_earliest', 'incident_typed'])
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  const partnership_id = actor.partnershipId
  // Row-level security lets nobody add a case that is received already, so it gets its reference in a second step.
  await tx
    .insertInto('casebook.case_file')
    .values({
      ...same,
      partnership_id,
      id: caseId,
      reference: null,
      reference_year: null,
      reference_number: null,
      pseudonym: null,
      title,
      stage: 'RECEIVED',
      created_by: actor.id,
      created_at: now.toString(),
    })
    .execute()
  await tx
    .updateTable('casebook.case_file')
    .set({
      reference: reference.text,
      reference_year: reference.year,
      reference_number: reference.number,
      pseudonym: reference.pseudonym,
    })
    .where('id', '=', caseId)
    .execute()
  const stands = await tx
    .selectFrom('casebook.case_access')
    .select(['account_id', 'relation'])
    .where('case_id', '=', subject.caseId)
    .where('relation', 'in', ['referrer', 'conflicted'])
    .execute()
  const granted = { partnership_id, case_id: caseId, granted_by: actor.id, granted_at: now.toString() }
  const rows = stands.map((stand) => ({ ...stand, ...granted }))
  if (rows.length > 0) await tx.insertInto('casebook.case_access').values(rows).execute()
  return { caseId, from: from ?? '' }
}

/** The referral as it was sent, received when it was sent, and what happened until then. */
export async function copyConcern(
  { tx, now }: Work,
  concernId: string,
  { caseId }: Copy,
  answers: StoredAnswers,
  reason: string,
) {
  const id = crypto.randomUUID()
  await tx
    .insertInto('casebook.concern')
    .columns([
      'partnership_id',
      'id',
      'case_id',
      'status',
      'form_version',
      'answers',
      'started_at',
      'changed_at',
      'submitted_at',
      'submitted_by',
      'triage_from',
      'acknowledged_at',
      'acknowledged_by',
    ])
    .expression(
      tx
        .selectFrom('casebook.concern')
        .select([
          'partnership_id',
          sql<string>`${id}::uuid`.as('id'),
          sql<string>`${caseId}::uuid`.as('case_id'),
          sql<string>`'RECEIVED'`.as('status'),
          'form_version',
          sql`${JSON.stringify(answers)}::jsonb`.as('answers'),
          'started_at',
          sql<string>`${now.toString()}::timestamptz`.as('changed_at'),
          'submitted_at',
          'submitted_by',
          'triage_from',
          'acknowledged_at',
          'acknowledged_by',
        ])
        .where('id', '=', concernId),
    )
    .execute()
  await sql`
    insert into casebook.concern_transition
      (partnership_id, concern_id, case_id, move, from_status, to_status, at, on_date, account_id, as_role, reason)
    select partnership_id, ${id}, ${caseId}, move, from_status, to_status, at, on_date, account_id, as_role,
      case move when 'submit' then ${reason} else '' end
    from casebook.concern_transition
    where concern_id = ${concernId} and move in ('start', 'submit') order by id`.execute(tx)
  return id
}
