import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Handler, Work } from '../../procedure.ts'
import { noteAcknowledgement } from '../concerns/acknowledgement.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { roleForMove } from '../concerns/role-for-move.ts'
import { writeToReferrer } from '../correspondence/write-to-referrer.ts'
import { readRecord, writeRecord } from './triage-record.ts'

/** Puts questions to the referrer. The triage clock runs on; the waiting stands beside it. */
export async function askForMore({ input, context, errors }: Handler<'triage.askForMore'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const by = roleForMove(work, concern.status, 'askForMore')
  const moved = await changeStatus(work, concern, 'askForMore', by)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await writeToReferrer(context.deps, work, concern, 'QUESTION', input.questions)
  await noteAcknowledgement(work, concern.id)
  const record = await readRecord(work, concern.id)
  await writeRecord(work, concern, withoutTheQuestions(work, record.answers))
  return { status: moved.value }
}

/** What was asked stands in the thread now, and the outcome is open again. */
function withoutTheQuestions({ actor, now }: Work, answers: StoredAnswers): StoredAnswers {
  const by = { id: actor.id, name: actor.name }
  const cleared = ['outcome', 'questions_for_referrer'].flatMap((id) => {
    const answer = answers[id]
    return answer ? [[id, { rev: answer.rev + 1, by, at: now.toString() }] as const] : []
  })
  return { ...answers, ...Object.fromEntries(cleared) }
}
