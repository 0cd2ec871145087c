import type { ConcernMove, ConcernMover } from '#domain/concerns/concern-status.ts'
import { type OutcomeFacts, referrerOutcome } from '#domain/concerns/referrer-outcome.ts'
import { type OutcomeStep, referrerTimeline } from '#domain/concerns/referrer-timeline.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { concernDueDays, readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { type ConcernRow, readConcern } from './drafts.ts'

/** What became of a referral, for whoever sent it: where it stands, what happened when, and what was written. */
export async function readOutcome({ input, context }: Handler<'concerns.outcome'>) {
  const work = context.work()
  const concern = await readConcern(work, input.concernId)
  const steps = await stepsOf(work, concern)
  const { facts, reference, acknowledgedAt } = await factsOf(work, concern, steps)
  await recordAudit(work, 'outcome-opened', concern.caseId)
  return {
    reference,
    status: concern.status,
    submittedAt: concern.submittedAt,
    ...referrerOutcome(facts),
    timeline: [...referrerTimeline(steps, { acknowledgedAt, mergedInto: facts.mergedInto ?? null })],
    thread: await readThread(work, concern.id),
  }
}

async function stepsOf({ tx }: Work, concern: ConcernRow): Promise<OutcomeStep[]> {
  const rows = await tx
    .selectFrom('casebook.concern_transition')
    .select(['move', 'as_role as by', 'at'])
    .where('concern_id', '=', concern.id)
    .orderBy('id')
    .execute()
  return rows.map(({ move, by, at }) => ({ move: move as ConcernMove, by: by as ConcernMover, at }))
}

const kinds = ['QUESTION', 'REPLY', 'LETTER'] as const

/** Oldest first, without who of the partnership wrote it: it answers as one. */
async function readThread({ tx }: Work, concernId: string) {
  const rows = await tx
    .selectFrom('casebook.correspondence')
    .select(['id', 'kind', 'text', 'at'])
    .where('concern_id', '=', concernId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: kinds.find((kind) => kind === row.kind) ?? 'LETTER' }))
}

async function factsOf(work: Work, concern: ConcernRow, steps: readonly OutcomeStep[]) {
  const { tx, subject, now } = work
  const row = await tx
    .selectFrom('casebook.case_file as file')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'file.id')
    .select(['file.reference', 'file.merged_into', 'concern.triage_from', 'concern.acknowledged_at'])
    .where('file.id', '=', subject.caseId)
    .where('concern.id', '=', concern.id)
    .executeTakeFirstOrThrow()
  const last = (move: ConcernMove) => steps.findLast((step) => step.move === move)
  const withdrawn = last('withdraw')
  const reopened = last('reopen')
  // The referrer sees neither meetings nor reviews, only these dates and words from them.
  const beyond = await asSystem(work, () => beyondReferrer(work, concern, row.merged_into))
  const facts: OutcomeFacts = {
    status: concern.status,
    decideBy: await decideBy(work, row.triage_from),
    deferrals: steps.filter(({ move }) => move === 'defer').length,
    withdrawnBy: withdrawn && (withdrawn.by === 'REFERRER' ? 'REFERRER' : 'PARTNERSHIP'),
    reopenedOn: reopened && londonDay(Temporal.Instant.from(reopened.at)),
    ...beyond,
  }
  return { facts, reference: row.reference, acknowledgedAt: row.acknowledged_at }

  async function decideBy(work: Work, from: string | null) {
    if (!from) return null
    const { triageBy } = concernDueDays(from, await readHolidays(work), await readSettings(work))
    // A day that has passed is no promise.
    return triageBy >= londonDay(now) ? triageBy : null
  }
}

async function beyondReferrer({ tx }: Work, { id }: ConcernRow, mergedInto: string | null) {
  const decision = await tx
    .selectFrom('casebook.decision as decision')
    .innerJoin('casebook.agenda_item as item', 'item.id', 'decision.agenda_item_id')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select(['meeting.on_date', 'decision.is_provisional', 'decision.took_effect_at', 'decision.lapsed_at'])
    .where('decision.concern_id', '=', id)
    .orderBy('decision.decided_at', 'desc')
    .executeTakeFirst()
  const awaited = await tx
    .selectFrom('casebook.agenda_item as item')
    .innerJoin('casebook.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select('meeting.on_date')
    .where('item.concern_id', '=', id)
    .where('item.outcome', 'is', null)
    .where('meeting.status', '!=', 'CANCELLED')
    .orderBy('meeting.on_date', 'desc')
    .executeTakeFirst()
  const review = await tx
    .selectFrom('casebook.learning_review')
    .select(['method', 'due_on'])
    .where('concern_id', '=', id)
    .executeTakeFirst()
  const triage = await tx
    .selectFrom('casebook.triage')
    .select(['outcome', 'answers'])
    .where('concern_id', '=', id)
    .executeTakeFirst()
  const joined = mergedInto
    ? await tx.selectFrom('casebook.case_file').select('reference').where('id', '=', mergedInto).executeTakeFirst()
    : undefined
  const isProvisional = Boolean(decision?.is_provisional && !decision.took_effect_at && !decision.lapsed_at)
  return {
    isProvisional,
    meetingOn: (isProvisional ? decision : (awaited ?? decision))?.on_date,
    method: review?.method,
    reviewDueOn: review?.due_on,
    otherRoute: triage?.outcome === 'OTHER_ROUTE' ? textIn(triage.answers, 'other_route') : null,
    mergedInto: joined?.reference,
  }
}

function textIn(answers: unknown, questionId: string) {
  const value = (answers as Readonly<Record<string, { value?: unknown }>>)[questionId]?.value
  return typeof value === 'string' ? value : null
}
