import { referralForm } from '#domain/concerns/referral-form.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeStatus } from './change-status.ts'

/** Starts a draft. The page chooses its id, so a request repeated after a lost reply finds the same draft. */
export async function startConcern({ input, context, errors }: Handler<'concerns.start'>) {
  const work = context.work()
  const mine = await work.tx.selectFrom('casebook.concern').select('id').where('id', '=', input.id).executeTakeFirst()
  if (mine) return { id: mine.id }
  // Somebody else's draft has this id: nothing is told of it, and the whole start is undone.
  if (!(await startDraft(work, input.id))) throw errors.REFUSED({ data: { reason: 'Start again.' } })
  return { id: input.id }
}

/** A new draft and the case it may become, for whoever is at work. Null where this id is taken; then undo it all. */
export async function startDraft(work: Omit<Work, 'subject'>, concernId: string) {
  const { tx, actor, now } = work
  const partnership_id = actor.partnershipId
  const caseId = crypto.randomUUID()
  const at = now.toString()
  await tx
    .insertInto('casebook.case_file')
    .values({
      partnership_id,
      id: caseId,
      reference: null,
      reference_year: null,
      reference_number: null,
      pseudonym: null,
      stage: 'DRAFT',
      received_on: null,
      incident_earliest: null,
      created_by: actor.id,
      created_at: at,
    })
    .execute()
  await tx
    .insertInto('casebook.case_access')
    .values({
      partnership_id,
      case_id: caseId,
      account_id: actor.id,
      relation: 'referrer',
      granted_by: actor.id,
      granted_at: at,
    })
    .execute()
  const concern = await tx
    .insertInto('casebook.concern')
    .values({
      partnership_id,
      id: concernId,
      case_id: caseId,
      status: 'DRAFT',
      form_version: referralForm.version,
      answers: JSON.stringify(whatIsKnown(work)),
      started_at: at,
      changed_at: at,
      submitted_at: null,
      submitted_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (concern.numInsertedOrUpdatedRows === 0n) return null
  await changeStatus(work, { id: concernId, caseId, status: null }, 'start', 'REFERRER')
  return { caseId }
}

/** What the seat tells already is filled in, for the writer to correct. */
function whatIsKnown({ actor, now }: Pick<Work, 'actor' | 'now'>): StoredAnswers {
  const seat = actor.seats[0]
  const known: Record<string, string | undefined> = {
    referrer_name: actor.isGuest ? undefined : actor.name,
    referrer_role: seat?.title,
    referrer_agency: seat?.agencyCode,
    referrer_email: actor.email,
  }
  const by = { id: actor.id, name: actor.name }
  return Object.fromEntries(
    Object.entries(known).flatMap(([id, value]) => (value ? [[id, { value, rev: 1, by, at: now.toString() }]] : [])),
  )
}
