import type { FormValues } from '#domain/forms/answers.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { valuesAsked } from '#domain/forms/values-asked.ts'
import { percentDone } from '#domain/information-requests/percent-done.ts'
import { returnForm, returnFormFor } from '#domain/information-requests/return-form.ts'
import type { Work } from '../../procedure.ts'
import type { RequestRow } from './request-row.ts'
import { readLabels } from './searched-people.ts'

/** The agency's working copy as it stands. It begins with whom the agency was asked about, each to be confirmed. */
export async function readDraft(work: Work, request: RequestRow) {
  const row = await work.tx
    .selectFrom('casebook.agency_return')
    .select(['form_version as formVersion', 'answers'])
    .where('request_id', '=', request.id)
    .executeTakeFirst()
  const stored = (row?.answers ?? {}) as StoredAnswers
  const answers = stored.household ? stored : { ...(await begunHousehold(work, request)), ...stored }
  return { formVersion: row?.formVersion ?? returnForm.version, answers }
}

async function begunHousehold(work: Work, request: RequestRow): Promise<StoredAnswers> {
  const labels = await readLabels(work, request.id)
  if (labels.length === 0) return {}
  const by = { id: request.coordinatorId, name: '' }
  const value = labels.map((person) => ({ person }))
  return { household: { value, rev: 0, by, at: request.issuedAt } }
}

/** Keeps the working copy, and with it what the coordinator sees: how far it is, and when it was last saved. */
export async function writeDraft({ tx, actor, now }: Work, request: RequestRow, answers: StoredAnswers) {
  const at = now.toString()
  const written = {
    form_version: returnForm.version,
    answers: JSON.stringify(answers),
    changed_by: actor.id,
    changed_at: at,
  }
  await tx
    .insertInto('casebook.agency_return')
    .values({ partnership_id: actor.partnershipId, request_id: request.id, case_id: request.caseId, ...written })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'request_id'])
        .doUpdateSet((eb) => ({ ...written, version: eb('casebook.agency_return.version', '+', 1) })),
    )
    .execute()
  await tx
    .updateTable('casebook.information_request')
    .set({ percent: percentDone(returnFormFor(request), valuesOf(answers)), saved_at: at })
    .where('id', '=', request.id)
    .execute()
}

/** What is handed in: the answers to what this agency is asked. */
export const askedValues = (request: RequestRow, answers: StoredAnswers): FormValues =>
  valuesAsked(returnFormFor(request), valuesOf(answers))
