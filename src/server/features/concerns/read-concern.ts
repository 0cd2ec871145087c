import { sql } from 'kysely'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { nameOf, type PersonRow, readAttachments, readConcern, readDraftPeople } from './drafts.ts'

const asDraftPerson = ({ id, label, answers }: PersonRow) => ({ id, label, name: nameOf(answers), answers })

/** The referrals that I write or wrote. */
export async function readMyConcerns({ context }: Handler<'concerns.mine'>) {
  const work = context.work()
  const { tx, actor } = work
  const rows = await tx
    .selectFrom('casebook.case_access as access')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'access.case_id')
    .innerJoin('casebook.case_file as case_file', 'case_file.id', 'access.case_id')
    .select([
      'concern.id',
      'concern.status',
      'case_file.reference',
      'case_file.title',
      'concern.started_at as startedAt',
      'concern.changed_at as changedAt',
      'concern.submitted_at as submittedAt',
    ])
    .where('access.account_id', '=', actor.id)
    .where('access.relation', '=', 'referrer')
    .orderBy('concern.changed_at', 'desc')
    .execute()
  await recordAudit(work, 'work-opened', null, { count: rows.length })
  return rows as (Omit<(typeof rows)[number], 'status'> & { status: 'DRAFT' })[]
}

/** The referral with everything its writers put in. */
export async function readDraft({ input, context }: Handler<'concerns.get'>) {
  const work = context.work()
  const { tx, subject } = work
  const concern = await readConcern(work, input.concernId)
  const file = await tx
    .selectFrom('casebook.case_file')
    .select(['reference', 'title'])
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  const writers = await tx
    .selectFrom('casebook.account')
    .select(['id as accountId', 'name'])
    .where('id', 'in', sql<string>`(select casebook.writers_of(${subject.caseId}))`)
    .orderBy('name')
    .execute()
  const people = await readDraftPeople(work, subject.caseId)
  const attachments = await readAttachments(work, subject.caseId)
  await recordAudit(work, 'draft-opened', subject.caseId)
  const { caseId: _, ...facts } = concern
  return { ...facts, ...file, writers, attachments, people: people.map(asDraftPerson) }
}

const hereForSeconds = 30

/** Tells where I am in the draft, and brings what others wrote and where they are. */
export async function watchDraft({ input, context }: Handler<'concerns.watch'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  await tx
    .insertInto('casebook.draft_presence')
    .values({
      partnership_id: actor.partnershipId,
      case_id: subject.caseId,
      account_id: actor.id,
      place: input.place,
      seen_at: now.toString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'case_id', 'account_id'])
        .doUpdateSet({ place: input.place, seen_at: now.toString() }),
    )
    .execute()
  const others = await tx
    .selectFrom('casebook.draft_presence as presence')
    .innerJoin('casebook.account as account', 'account.id', 'presence.account_id')
    .select(['account.name', 'place', 'seen_at as seenAt'])
    .where('presence.case_id', '=', subject.caseId)
    .where('presence.account_id', '!=', actor.id)
    .where('seen_at', '>', now.subtract({ seconds: hereForSeconds }).toString())
    .orderBy(sql`account.name`)
    .execute()
  const { status, answers } = await readConcern(work, input.concernId)
  const people = await readDraftPeople(work, subject.caseId)
  return { status, answers, people: people.map(asDraftPerson), others }
}
