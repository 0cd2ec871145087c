import { setByActs, triageForm } from '#domain/concerns/triage-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { closedToTriage, readRecord, writeRecord } from './triage-record.ts'

const written = new Map([...questionsById(triageForm)].filter(([id]) => !setByActs.includes(id)))

/** Keeps what the triager wrote. Nothing is required yet, and no one else's words are overwritten. */
export async function saveTriage({ input, context, errors }: Handler<'triage.save'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const closed = closedToTriage(concern.status)
  if (closed) throw errors.REFUSED(closed)
  const issues = changeIssues(written, input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const record = await readRecord(work, concern.id)
  const { stored, result } = mergeFor(work, record.answers, input.changes)
  await writeRecord(work, concern, stored)
  if ('safety_confirmed' in result.saved) await noteSafety(work, stored)
  await recordAudit(work, 'triage-saved', concern.caseId, { fields: Object.keys(result.saved) })
  return result
}

const safeNow: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', not_confirmed: 'not_sure' }

/** What was last confirmed is what lists and alarms go by, not what was known when the referral was sent. */
async function noteSafety({ tx, subject }: Work, { safety_confirmed }: StoredAnswers) {
  const child_safe_now = safeNow[String(safety_confirmed?.value)]
  if (!child_safe_now) return
  await tx.updateTable('casebook.case_file').set({ child_safe_now }).where('id', '=', subject.caseId).execute()
}
