import { sql } from 'kysely'
import { questionsById } from '#domain/forms/answers.ts'
import { type QuestionsAsked, returnFormFor } from '#domain/information-requests/return-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Work } from '../../procedure.ts'

type Again = QuestionsAsked & {
  readonly id: string
  readonly caseId: string
  readonly reviewId: string
  readonly agencyId: string
}

/**
 * An agency whose request was withdrawn is asked again: it writes on where it was, and what was withheld of its return
 * stays withheld. An answer goes along only where its question is still the same.
 */
export async function carryOver(work: Work, again: Again) {
  const earlier = await lastWithdrawn(work, again)
  if (!earlier) return
  const { tx } = work
  const asked = questionsById(returnFormFor(again))
  const changed = [...questionsById(returnFormFor(earlier))]
    .filter(([id, { label }]) => asked.get(id)?.label !== label)
    .map(([id]) => id)
  await sql`select casebook.carry_draft_over(${earlier.id}, ${again.id}, ${sql.val(changed)}::text[])`.execute(tx)
  const { percent, savedAt } = earlier
  await tx
    .updateTable('casebook.information_request')
    .set({ percent, saved_at: savedAt })
    .where('id', '=', again.id)
    .execute()
  await keepWithheld(work, earlier.id, again)
}

async function lastWithdrawn({ tx }: Work, { reviewId, agencyId }: Again) {
  const row = await tx
    .selectFrom('casebook.information_request')
    .select(['id', 'percent', 'saved_at as savedAt', 'questions', 'extra_questions as extraQuestions'])
    .where('review_id', '=', reviewId)
    .where('agency_id', '=', agencyId)
    .where('status', '=', 'WITHDRAWN')
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, questions: row.questions as string[], extraQuestions: row.extraQuestions as string[] }
}

/** Nothing was returned for the earlier request, so the restrictions themselves go along: each stands once. */
async function keepWithheld(work: Work, earlierId: string, { id, caseId }: Again) {
  const kept = await work.tx
    .updateTable('casebook.restriction')
    .set({ request_id: id })
    .where('request_id', '=', earlierId)
    .where('lifted_at', 'is', null)
    .returning('question_id as questionId')
    .execute()
  for (const { questionId } of kept) {
    await recordAudit(work, 'answer-withheld', caseId, { on: id, fields: questionId ? [questionId] : [] })
  }
}
