import { processForm } from '#domain/case-logs/process-form.ts'
import { problemWith } from '#domain/forms/answer-problems.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { addRow, keepAnswers, lockRow, noSuchRow } from './log-rows.ts'

const log = 'casebook.parallel_process'
const questions = questionsById(processForm)

export async function addProcess({ input, context }: Handler<'caseLogs.addProcess'>) {
  const work = context.work()
  if (await addRow(work, log, input.processId)) await recordAudit(work, 'process-added', work.subject.caseId)
  return {}
}

/** Keeps what was written about a process; nobody's words are overwritten. One that has ended is not written on. */
export async function saveProcess({ input, context, errors }: Handler<'caseLogs.saveProcess'>) {
  const work = context.work()
  const { processId, changes } = input
  const row = await lockRow(work, log, processId)
  if (!row) throw errors.REFUSED(noSuchRow)
  if (await hasEnded(work, processId)) throw errors.REFUSED(endedAlready)
  const issues = [...changeIssues(questions, changes), ...reviewTooLate(work, changes.review_by?.value)]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const { stored, result } = mergeFor(work, row.answers, changes)
  await keepAnswers(work, log, processId, stored)
  await recordAudit(work, 'process-saved', work.subject.caseId, { fields: Object.keys(result.saved) })
  return result
}

/** The one limit that a draft keeps, too: nothing is put off for longer than three months. */
function reviewTooLate({ now }: Work, value: unknown) {
  const question = questions.get('review_by')
  const context = { answers: {}, labelOf: (id: string) => id, today: londonDay(now) }
  const message = question && value !== undefined ? problemWith(question, value, context) : undefined
  return message ? [{ path: ['answers', 'review_by'], message }] : []
}

const endedAlready = { data: { reason: 'This process has been recorded as ended.' } }
const hasEnded = async ({ tx }: Work, id: string) => {
  const row = await tx.selectFrom(log).select('ended_on').where('id', '=', id).executeTakeFirst()
  return row?.ended_on !== null
}

/** What has ended limits nothing any more; it stays to be read, with why. */
export async function endProcess({ input, context, errors }: Handler<'caseLogs.endProcess'>) {
  const work = context.work()
  const { processId, endedOn, reason, version } = input
  const row = await lockRow(work, log, processId)
  if (!row) throw errors.REFUSED(noSuchRow)
  if (await hasEnded(work, processId)) throw errors.REFUSED(endedAlready)
  if (row.version !== version) {
    const fields = Object.keys(valuesOf(row.answers).answers)
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, ...fields))
  }
  if (endedOn > londonDay(work.now)) {
    throw errors.INVALID({ data: { issues: [{ path: ['endedOn'], message: 'It cannot have ended in the future' }] } })
  }
  await work.tx
    .updateTable(log)
    .set((eb) => ({
      ended_on: endedOn,
      ended_reason: reason,
      changed_by: work.actor.id,
      changed_at: work.now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', processId)
    .execute()
  await recordAudit(work, 'process-ended', work.subject.caseId)
  return {}
}
