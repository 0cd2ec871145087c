import { whyNot, whyNotInto } from '#domain/cases/case-changes.ts'
import type { CaseStage } from '#domain/cases/case-stage.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { idOfConcern } from '../concerns/concern-of-case.ts'
import { lockConcern } from '../concerns/drafts.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { findOtherCase, noSuchCase } from './other-case.ts'
import { endConsultations } from './withdraw-case.ts'

/**
 * The same incident was reported twice: this case's concern is withdrawn, and its reference leads to the other case
 * from now on. Nothing is moved; the referral is read from there.
 */
export async function mergeCases({ input, context, errors }: Handler<'caseChanges.merge'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const other = await findOtherCase(work, input.into)
  if (!other) throw errors.INVALID(noSuchCase('into', input.into))
  const concernId = await idOfConcern(work)
  const both = [concernId, ...(other.concernId ? [other.concernId] : [])]
  // In one order, whichever way round two people join the same two cases.
  for (const id of both.toSorted()) await lockConcern(work, id)
  const concern = await lockConcern(work, concernId)
  const why = whyNot('merge', { status: concern.status, isReceived: concern.submittedAt !== null })
  if (why) throw errors.REFUSED({ data: { reason: why } })
  const [mine, into] = [await standingOf(work, work.subject.caseId), await standingOf(work, other.id)]
  const whyNotThere = whyNotInto(mine, into)
  if (whyNotThere) throw errors.INVALID({ data: { issues: [{ path: ['into'], message: whyNotThere }] } })

  const { reference } = into
  const moved = await changeStatus(work, concern, 'withdraw', 'BM', `Joined with ${reference}`, reference)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await endConsultations(work, concern.id)
  const owned = { partnership_id: actor.partnershipId }
  const at = now.toString()
  await tx.updateTable('casebook.case_file').set({ merged_into: into.id }).where('id', '=', mine.id).execute()
  await tx
    .insertInto('casebook.case_link')
    .values({
      ...owned,
      id: crypto.randomUUID(),
      case_id: mine.id,
      other_case_id: into.id,
      kind: 'MERGED',
      reason: input.reason,
      made_by: actor.id,
      made_at: at,
      ended_at: null,
    })
    .execute()
  await tx
    .insertInto('casebook.case_alias')
    .values({ ...owned, reference: mine.reference, case_id: into.id, since: at, ended_at: null })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'reference', 'case_id']).doUpdateSet({ since: at, ended_at: null }),
    )
    .execute()
  await tellReferrer(context.deps, work, concern, 'outcome')
  return { into: reference }
}

/** What decides whether a case may be joined with another. */
async function standingOf({ tx }: Work, caseId: string) {
  const file = await tx
    .selectFrom('casebook.case_file as file')
    .leftJoin('casebook.case_file as other', 'other.id', 'file.merged_into')
    .select(['file.id', 'file.reference', 'file.stage', 'other.reference as joinedWith'])
    .where('file.id', '=', caseId)
    .executeTakeFirstOrThrow()
  const here = await tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('merged_into', '=', caseId)
    .orderBy('reference')
    .execute()
  return {
    id: file.id,
    reference: file.reference ?? '',
    status: file.stage as CaseStage,
    joinedWith: file.joinedWith,
    joinedHere: here.map(({ reference }) => reference ?? ''),
  }
}
