import type { DecidedOutcome } from '#domain/codes/triage-outcomes.ts'
import type { ConcernMove } from '#domain/concerns/concern-status.ts'
import { problemsBeforeOutcome, withWhatTheReferrerChose } from '#domain/concerns/triage-form.ts'
import { isAnswered } from '#domain/forms/answers.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { isSameAnswer } from '#domain/forms/same-answer.ts'
import { type Deps, londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { listAgencies } from '../cases/list-agencies.ts'
import { changeStatus, refusalOf } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import type { ConcernRow } from '../concerns/drafts.ts'
import { movesOpen, roleForMove } from '../concerns/role-for-move.ts'
import { openIncident } from '../incidents/open-incident.ts'
import { placeOnAgenda } from '../meetings/agenda.ts'
import { meetingProblem } from './choose-meeting.ts'
import { readRecord, writeRecord } from './triage-record.ts'
import { writeCoding } from './write-coding.ts'

type Input = Handler<'triage.decide'>['input']

const moveOf: Record<DecidedOutcome, ConcernMove> = {
  ADVICE_OUTSIDE_PROCESS: 'adviseElsewhere',
  SCHEDULE_FOR_MEETING: 'schedule',
  TO_SIN: 'escalateToSin',
  // Dealt with elsewhere, as with advice; the record says which of the two it was.
  OTHER_ROUTE: 'adviseElsewhere',
}

/** Decides the route. What the decider sends takes the place of what the record said so far, and both are checked whole. */
export async function decide({ input, context, errors }: Handler<'triage.decide'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const { outcome } = input.answers
  const move = moveOf[outcome]
  if (!movesOpen(work, concern.status).includes(move)) {
    throw errors.REFUSED({ data: { reason: refusalOf(concern.status) } })
  }
  const record = await readRecord(work, concern.id)
  const answers = withWhatIsDecided(work, withWhatTheReferrerChose(record.answers, concern.answers), input.answers)
  const issues = [...recordIssues(work, answers), ...(await meetingIssues(work, input))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const reason = input.answers.outcome_reason
  const moved = await changeStatus(work, concern, move, roleForMove(work, concern.status, move), reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await writeRecord(work, concern, answers, { outcome })
  await writeCoding(work, valuesOf(answers).answers)
  const problem = await followUp(context.deps, work, concern, input)
  if (problem) throw errors.INVALID({ data: { issues: [{ path: ['meetingId'], message: problem }] } })
  return { status: moved.value }
}

/** What each outcome brings with it. Answers why the meeting cannot take the concern, should it have begun meanwhile. */
async function followUp(deps: Deps, work: Work, concern: ConcernRow, { answers, meetingId, agencies }: Input) {
  if (answers.outcome === 'SCHEDULE_FOR_MEETING' && meetingId) {
    const placed = await placeOnAgenda(deps, work, concern, meetingId)
    if (!placed.ok) return placed.reason
    await listAgencies(work, agencies)
  }
  if (answers.outcome === 'TO_SIN') {
    await openIncident(deps, work, concern, { awareOn: answers.la_aware_on, toldBy: answers.told_by })
  }
  return null
}

function withWhatIsDecided({ actor, now }: Work, stored: StoredAnswers, sent: Input['answers']): StoredAnswers {
  const by = { id: actor.id, name: actor.name }
  const changed = Object.entries(sent).filter(([id, value]) => {
    const before = stored[id]?.value
    return isAnswered(value) ? !isSameAnswer(before, value) : before !== undefined
  })
  const answers = changed.map(([id, value]) => {
    const rev = (stored[id]?.rev ?? 0) + 1
    return [id, { ...(isAnswered(value) && { value }), rev, by, at: now.toString() }] as const
  })
  return { ...stored, ...Object.fromEntries(answers) }
}

const recordIssues = ({ now }: Work, answers: StoredAnswers) =>
  problemsBeforeOutcome(valuesOf(answers), londonDay(now)).map(({ questionId, message }) => ({
    path: ['answers', questionId],
    message,
  }))

async function meetingIssues(work: Work, { answers, meetingId }: Input) {
  if (answers.outcome !== 'SCHEDULE_FOR_MEETING') return []
  const message = await meetingProblem(work, meetingId)
  return message ? [{ path: ['meetingId'], message }] : []
}
