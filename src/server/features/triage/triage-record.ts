import { awaitsTriage } from '#domain/concerns/concern-status.ts'
import { triageForm } from '#domain/concerns/triage-form.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'
import { refusalOf } from '../concerns/change-status.ts'
import type { ConcernRow } from '../concerns/drafts.ts'

/** What was written at triage so far; nothing, before anybody has. */
export async function readRecord({ tx }: Pick<Work, 'tx'>, concernId: string) {
  const record = await tx
    .selectFrom('casebook.triage')
    .select(['answers', 'outcome', 'decided_at as decidedAt', 'decided_by as decidedBy'])
    .where('concern_id', '=', concernId)
    .executeTakeFirst()
  return { ...record, answers: (record?.answers ?? {}) as StoredAnswers }
}

/** Keeps the record's answers. The concern has to be locked by the caller, so that two writers come one by one. */
export async function writeRecord(
  { tx, actor, now }: Work,
  concern: Pick<ConcernRow, 'id' | 'caseId'>,
  answers: StoredAnswers,
  decision: { readonly outcome: string } | null = null,
) {
  const at = now.toString()
  const decided = decision && { outcome: decision.outcome, decided_at: at, decided_by: actor.id }
  const written = { answers: JSON.stringify(answers), changed_at: at, form_version: triageForm.version, ...decided }
  await tx
    .insertInto('casebook.triage')
    .values({
      partnership_id: actor.partnershipId,
      concern_id: concern.id,
      case_id: concern.caseId,
      outcome: null,
      decided_at: null,
      decided_by: null,
      ...written,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'concern_id'])
        .doUpdateSet((eb) => ({ ...written, version: eb('casebook.triage.version', '+', 1) })),
    )
    .execute()
}

/** Nothing is written at triage any more once the route is decided, or the concern withdrawn. */
export const closedToTriage = (status: ConcernRow['status']) =>
  awaitsTriage(status) ? null : { data: { reason: refusalOf(status) } }
