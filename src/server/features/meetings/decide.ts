import { moveConcern } from '#domain/concerns/concern-status.ts'
import { decisionProblems, moveOfDecision, needsJustification, needsQuorum } from '#domain/meetings/decision-rules.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { askPartners } from './ask-partners.ts'
import { carryOut } from './carry-out.ts'
import { readConflicts } from './conflicts.ts'
import { readAttendingSeats } from './holdings.ts'
import { holdMeeting, isChairOf, type MeetingRow } from './meeting-row.ts'
import { readSuitableMeetings } from './queries.ts'
import { quorumAt, readFilledSeats } from './quorum-at.ts'

type Input = Handler<'meetings.decide'>['input']
type OpenItem = NonNullable<Awaited<ReturnType<typeof lockOpenItem>>>

/**
 * Records what the group decided on a concern, with who was there to decide it. Without a quorum it is provisional:
 * nothing changes until the three partners have confirmed it in writing (roles.md section 2).
 */
export async function decideConcern({ input, context, errors }: Handler<'meetings.decide'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  // In this order everywhere: meeting, concern, item.
  const meeting = await holdMeeting(work, input.meetingId)
  const concern = await lockConcernOfCase(work)
  const item = await lockOpenItem(work, input.meetingId)
  const move = moveOfDecision[input.decision]
  const refusal = chairRefusal(work, meeting, item)
  if (refusal || !meeting || !item) throw errors.REFUSED({ data: { reason: refusal ?? noItem } })
  if (!moveConcern(concern.status, move, 'CHAIR').ok) throw errors.REFUSED({ data: { reason: noItem } })
  const late = await deferralRefusal(work, input, concern.id, item)
  if (late) throw errors.REFUSED({ data: { reason: late } })
  const issues = [...decisionProblems(input, meeting.onDate), ...(await factIssues(work, input, meeting))]
  if (issues.length > 0) {
    throw errors.INVALID({ data: { issues: issues.map(({ path, message }) => ({ path: [...path], message })) } })
  }

  const quorum = quorumAt(await readFilledSeats(work, meeting), await readConflicts(work, [subject.caseId]), input.at)
  const isProvisional = needsQuorum(input.decision) && !quorum.isQuorate
  const id = crypto.randomUUID()
  await tx
    .insertInto('casebook.decision')
    .values({
      partnership_id: actor.partnershipId,
      id,
      agenda_item_id: item.id,
      case_id: subject.caseId,
      concern_id: concern.id,
      ...wordsOf(input),
      ...(input.decision === 'DEFER' && { justification: item.justification, justified_by: item.justifiedBy }),
      dissent: JSON.stringify(input.dissent),
      quorum: JSON.stringify(quorum),
      is_provisional: isProvisional,
      took_effect_at: null,
      lapsed_at: null,
      decided_by: actor.id,
      decided_at: now.toString(),
    })
    .execute()
  await tx
    .updateTable('casebook.agenda_item')
    .set({ outcome: input.decision, starts_at: input.at })
    .where('id', '=', item.id)
    .execute()

  if (isProvisional) {
    await askPartners(context.deps, work)
    await recordAudit(work, 'decision-made-provisionally', subject.caseId, { to: input.decision })
  } else {
    const done = await carryOut(context.deps, work, concern, id, input.reason)
    if (!done.ok) throw errors.INVALID({ data: { issues: [{ path: ['toMeetingId'], message: done.reason }] } })
  }
  return { decisionId: id, isProvisional }
}

const noItem = 'This concern has its outcome already, or stands before another meeting.'

const lockOpenItem = ({ tx, subject }: Work, meetingId: string) =>
  tx
    .selectFrom('casebook.agenda_item')
    .select(['id', 'is_chaired_by_deputy as isChairedByDeputy', 'justification', 'justified_by as justifiedBy'])
    .where('meeting_id', '=', meetingId)
    .where('case_id', '=', subject.caseId)
    .where('outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()

function chairRefusal({ actor }: Work, meeting: MeetingRow | undefined, item: OpenItem | undefined): string | null {
  if (!meeting) return 'There is no such meeting.'
  if (!isChairOf(meeting, actor.id)) return 'The chair or the deputy of this meeting records its decisions.'
  if (meeting.status !== 'IN_SESSION') return 'Decisions are recorded while the meeting is in session.'
  if (!item) return noItem
  if (item.isChairedByDeputy && actor.id !== meeting.deputyId) {
    return 'This item was handed over to the deputy, who records the decision.'
  }
  return null
}

async function deferralRefusal(work: Work, { decision }: Input, concernId: string, { justification }: OpenItem) {
  if (decision !== 'DEFER' || justification !== '') return null
  const { count } = await work.tx
    .selectFrom('casebook.concern_transition')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('concern_id', '=', concernId)
    .where('move', '=', 'defer')
    .executeTakeFirstOrThrow()
  const { most_deferrals } = await readSettings(work)
  if (!needsJustification(Number(count), most_deferrals)) return null
  return `This concern was deferred ${Number(count) === 1 ? 'once' : `${count} times`} already. Before it can wait again, the Business Manager has to say why, on this page.`
}

/** What only the partnership's own records can tell. */
async function factIssues(work: Work, input: Input, meeting: MeetingRow) {
  const issues: { path: (string | number)[]; message: string }[] = []
  const time = work.now.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })
  if (londonDay(work.now) === meeting.onDate && input.at > time) {
    issues.push({ path: ['at'], message: 'This time is still to come' })
  }
  if (input.decision === 'DEFER') {
    const later = (await readSuitableMeetings(work)).filter(({ onDate }) => onDate > meeting.onDate)
    const isThere = later.some(({ id }) => id === input.toMeetingId)
    if (!isThere && (later.length > 0 || input.toMeetingId)) {
      issues.push({ path: ['toMeetingId'], message: 'Choose the later meeting that takes it' })
    }
  }
  const known = (await work.tx.selectFrom('casebook.agency').select('code').execute()).map(({ code }) => code)
  if (input.agencies.some((code) => !known.includes(code))) {
    issues.push({ path: ['agencies'], message: 'Choose from the agencies of the partnership' })
  }
  for (const [index, { agency }] of input.dissent.entries()) {
    if (!known.includes(agency)) issues.push({ path: ['dissent', index, 'agency'], message: 'Choose the agency' })
  }
  if (input.decision === 'ACCEPT' && input.leadId) {
    const message = await leadProblem(work, input.leadId)
    if (message) issues.push({ path: ['leadId'], message })
  }
  return issues
}

async function leadProblem(work: Work, leadId: string) {
  const seats = await readAttendingSeats(work, londonDay(work.now))
  if (!seats.some(({ holders }) => holders.some(({ accountId }) => accountId === leadId))) {
    return 'Choose somebody who holds a seat of the group'
  }
  const conflicts = await readConflicts(work, [work.subject.caseId])
  return conflicts.some(({ accountId }) => accountId === leadId)
    ? 'They have a conflict of interest in this case'
    : null
}

/** Only what belongs to what was decided is kept: the rest is left over from changing one's mind on the form. */
function wordsOf(input: Input) {
  const isAccepted = input.decision === 'ACCEPT'
  const isSent = input.decision === 'SEND_TO_SIN'
  return {
    decision: input.decision,
    reason: input.reason,
    method: isAccepted ? input.method : null,
    agencies: JSON.stringify(isAccepted ? [...new Set(input.agencies)] : []),
    lead_id: isAccepted ? input.leadId : null,
    questions: JSON.stringify(isAccepted ? input.questions : []),
    due_on: isAccepted ? input.dueOn : null,
    to_meeting_id: input.decision === 'DEFER' ? input.toMeetingId : null,
    la_aware_on: isSent ? input.laAwareOn : null,
    told_by: isSent ? input.toldBy : '',
    justified_by: null,
  }
}
