import { whyNot } from '#domain/cases/case-changes.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { carriedAnswers } from '#domain/people/carry-people.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { readDraftPeople } from '../concerns/drafts.ts'
import { isSubjectChild, titleOf } from '../concerns/received-facts.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { copyCaseFile, copyConcern } from './copy-case.ts'
import { copyPeople } from './copy-people.ts'
import { nextReference } from './next-reference.ts'

/**
 * One referral told of two incidents: a case of its own, with a copy of the referral and of the people chosen. It was
 * received when the first was, and so awaits triage from the same day.
 */
export async function splitCase({ input, context, errors }: Handler<'caseChanges.split'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const concern = await lockConcernOfCase(work)
  const why = whyNot('split', { status: concern.status, isReceived: concern.submittedAt !== null })
  if (why) throw errors.REFUSED({ data: { reason: why } })
  const people = await readDraftPeople(work, subject.caseId)
  const chosen = people.filter(({ id }) => input.personIds.includes(id))
  if (!chosen.some(({ answers }) => isSubjectChild(valuesOf(answers).answers))) {
    const message = 'Choose at least one child that the new case is about'
    throw errors.INVALID({ data: { issues: [{ path: ['personIds'], message }] } })
  }

  const newIds = new Map(chosen.map(({ id }) => [id, crypto.randomUUID()]))
  const answers = carriedAnswers(referralForm, concern.answers, newIds)
  const reference = await nextReference(work, Number(londonDay(now).slice(0, 4)))
  const copy = await copyCaseFile(work, reference, titleOf(valuesOf(answers).answers, chosen))
  const concernId = await copyConcern(work, concern.id, copy, answers, `Split from ${copy.from}: ${input.reason}`)
  await copyPeople(work, copy.caseId, newIds)
  await tx
    .insertInto('casebook.case_link')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: subject.caseId,
      other_case_id: copy.caseId,
      kind: 'SPLIT',
      reason: input.reason,
      made_by: actor.id,
      made_at: now.toString(),
      ended_at: null,
    })
    .execute()
  await recordAudit(work, 'case-split', subject.caseId, { on: reference.text, count: chosen.length })
  await tellReferrer(context.deps, work, { id: concernId, caseId: copy.caseId }, 'outcome')
  return { reference: reference.text }
}
