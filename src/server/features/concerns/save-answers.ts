import type { AnswerChanges } from '#contract/concerns.ts'
import { answerSchemaOf } from '#contract/forms/answer-schema.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { Question } from '#domain/forms/form-definition.ts'
import { mergeAnswers, type StoredAnswers } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockDraft, lockedNow } from './drafts.ts'
import { nameGuest } from './guest-name.ts'

/** What is wrong with an autosave in itself: an unknown question, or an answer of the wrong kind. */
export function changeIssues(questions: ReadonlyMap<string, Question>, changes: AnswerChanges) {
  return Object.entries(changes).flatMap(([id, change]) => {
    const question = questions.get(id)
    if (!question) return [{ path: ['answers', id], message: 'This form has no such question.' }]
    if (change.skipped && !question.skippable?.includes(change.skipped)) {
      return [{ path: ['skipped', id], message: 'This question cannot be skipped for that reason.' }]
    }
    if (change.value === undefined) return []
    const parsed = answerSchemaOf(question).safeParse(change.value)
    return parsed.success
      ? []
      : parsed.error.issues.slice(0, 1).map(({ message }) => ({ path: ['answers', id], message }))
  })
}

/** One autosave merged into what is stored, as the wire tells it. */
export function mergeFor({ actor, now }: Work, stored: StoredAnswers, changes: AnswerChanges) {
  const at = now.toString()
  const merged = mergeAnswers(stored, changes, { id: actor.id, name: actor.name }, at)
  const saved = Object.fromEntries(merged.saved.map((id) => [id, merged.stored[id]?.rev ?? 0]))
  return { stored: merged.stored, result: { saved, conflicts: [...merged.conflicts], savedAt: at } }
}

const questions = questionsById(referralForm)

/** Keeps what the writer changed. Nothing is required of a draft, and no one else's words are overwritten. */
export async function saveAnswers({ input, context, errors }: Handler<'concerns.save'>) {
  const work = context.work()
  const concern = await lockDraft(work, input.concernId)
  if (!concern) throw errors.REFUSED(lockedNow)
  const issues = changeIssues(questions, input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { stored, result } = mergeFor(work, concern.answers, input.changes)
  await work.tx
    .updateTable('casebook.concern')
    .set((eb) => ({ answers: JSON.stringify(stored), changed_at: work.now.toString(), version: eb('version', '+', 1) }))
    .where('id', '=', concern.id)
    .execute()
  if (work.actor.isGuest && 'referrer_name' in result.saved) await nameGuest(work, stored.referrer_name?.value)
  await recordAudit(work, 'concern-saved', concern.caseId, { fields: Object.keys(result.saved) })
  return result
}
