import { letterKindOf, type OutcomeMove } from '#domain/concerns/outcome-moves.ts'
import { draftLetter as draft, type LetterFacts } from '#domain/concerns/referrer-letters.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { concernOfCase } from '../concerns/concern-of-case.ts'
import { latestOutcome, nothingToTell } from './latest-outcome.ts'

/** A letter about the last outcome, for whoever sends it to put into their own words. */
export async function draftLetter({ context, errors }: Handler<'correspondence.draft'>) {
  const work = context.work()
  const concern = await concernOfCase(work)
  const move = await latestOutcome(work, concern.id)
  if (!move) throw errors.REFUSED(nothingToTell)
  const record = await work.tx
    .selectFrom('casebook.triage')
    .select(['outcome', 'answers'])
    .where('concern_id', '=', concern.id)
    .executeTakeFirst()
  await recordAudit(work, 'letter-drafted', work.subject.caseId)
  const facts = {
    ...(await factsOfCase(work)),
    ...factsOfTriage((record?.answers ?? {}) as StoredAnswers),
    ...(await factsOfMeeting(work, concern.id, move)),
  }
  return { text: draft(letterKindOf(move, record?.outcome), facts) }
}

async function factsOfCase({ tx, actor, subject }: Work) {
  const file = await tx
    .selectFrom('casebook.case_file')
    .select(['reference', 'received_on as receivedOn'])
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  return { reference: file.reference ?? '', receivedOn: file.receivedOn, partnershipName: actor.partnership.name }
}

const factsOfTriage = ({ advice_given, other_route }: StoredAnswers): Partial<LetterFacts> => ({
  advice: textOf(advice_given?.value),
  otherRoute: textOf(other_route?.value),
})
const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

/** The day it goes before a meeting; of a decision, the day it was made at, and what it said. */
async function factsOfMeeting({ tx }: Work, concernId: string, move: OutcomeMove): Promise<Partial<LetterFacts>> {
  const decision = await tx
    .selectFrom('casebook.decision as decision')
    .innerJoin('casebook.agenda_item as item', 'item.id', 'decision.agenda_item_id')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select(['meeting.on_date as meetingOn', 'decision.reason', 'decision.method', 'decision.due_on as reviewDueOn'])
    .where('decision.concern_id', '=', concernId)
    .where('decision.lapsed_at', 'is', null)
    .orderBy('decision.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (move !== 'schedule' && move !== 'defer') return decision ?? {}
  const next = await tx
    .selectFrom('casebook.agenda_item as item')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select('meeting.on_date as meetingOn')
    .where('item.concern_id', '=', concernId)
    .where('item.outcome', 'is', null)
    .orderBy('meeting.on_date')
    .limit(1)
    .executeTakeFirst()
  return { ...(move === 'defer' && decision), meetingOn: next?.meetingOn }
}
