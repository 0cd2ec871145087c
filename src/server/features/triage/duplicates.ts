import { duplicateAnswer, stillToJudge, withVerdict } from '#domain/concerns/duplicate-check.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { linkWith } from '../cases/link-cases.ts'
import { findOtherCase, noSuchCase } from '../cases/other-case.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import type { ConcernRow } from '../concerns/drafts.ts'
import { findSameChild } from './find-same-child.ts'
import { closedToTriage, readRecord, writeRecord } from './triage-record.ts'

/** Looks for this case's children in other cases. Reference and pseudonym are told, never a name. */
export async function findDuplicates({ context }: Handler<'triage.duplicates'>) {
  const work = context.work()
  const matches = await findSameChild(work)
  await recordAudit(work, 'duplicates-looked-for', work.subject.caseId, { count: matches.length })
  return matches
}

/** Says what a similar case is: to be linked, or nothing to do with this one. */
export async function judgeDuplicate({ input, context, errors }: Handler<'triage.judgeDuplicate'>) {
  const work = context.work()
  const { verdict, reason } = input
  const concern = await lockConcernOfCase(work)
  const closed = closedToTriage(concern.status)
  if (closed) throw errors.REFUSED(closed)
  const other = await findOtherCase(work, input.other)
  if (!other?.reference || other.id === work.subject.caseId) throw errors.INVALID(noSuchCase('other', input.other))
  if (verdict === 'LINKED') await linkWith(work, other.id, reason)

  await answerCheck(work, concern, { reference: other.reference, verdict, reason })
  const action = verdict === 'LINKED' ? 'case-linked' : 'duplicate-judged'
  await recordAudit(work, action, concern.caseId, { on: other.reference })
  return {}
}

/** Says that no other case is about the same child. Refused while one that is likely the same has not been looked at. */
export async function recordNoDuplicate({ context, errors }: Handler<'triage.noDuplicate'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const closed = closedToTriage(concern.status)
  if (closed) throw errors.REFUSED(closed)
  const [open] = await answerCheck(work, concern)
  if (open)
    throw errors.REFUSED({ data: { reason: `Say first what ${open.reference} is: it is likely the same child.` } })
  await recordAudit(work, 'duplicate-judged', concern.caseId)
  return {}
}

type Judged = Parameters<typeof withVerdict>[1]

/** Writes what was found into the record. The check is answered once nothing likely is left to judge; that is answered. */
async function answerCheck(work: Work, concern: ConcernRow, judgement?: Judged) {
  const { answers } = await readRecord(work, concern.id)
  const before = (answers.duplicates_judged?.value ?? []) as Judged[]
  const judged = judgement ? withVerdict(before, judgement) : before
  const matches = await findSameChild(work)
  const answer = duplicateAnswer(matches, judged)
  const changed = { ...(judgement && { duplicates_judged: judged }), ...(answer && { duplicate_check: answer }) }
  await writeRecord(work, concern, { ...answers, ...answered(work, answers, changed) })
  return stillToJudge(matches, judged)
}

function answered(
  { actor, now }: Work,
  before: StoredAnswers,
  values: Readonly<Record<string, unknown>>,
): StoredAnswers {
  const by = { id: actor.id, name: actor.name }
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      { value, rev: (before[id]?.rev ?? 0) + 1, by, at: now.toString() },
    ]),
  )
}
