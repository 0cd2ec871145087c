import type { AgendaItem, Meeting } from '#contract/meetings.ts'
import { allows } from '#domain/access/policies.ts'
import type { AgendaItemKind, AgendaItemOutcome } from '#domain/meetings/agenda.ts'
import { needsJustification } from '#domain/meetings/decision-rules.ts'
import { chairNeedsHandover } from '#domain/meetings/quorum.ts'
import { isMeetingToCome, type RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { readAttendance, seatsOfMeeting } from './attendance.ts'
import { readConflicts } from './conflicts.ts'
import { type AttendingSeat, chairCandidates, readAttendingSeats } from './holdings.ts'
import { involvedAgencies } from './involved-agencies.ts'
import { isChairOf, type MeetingRow, readMeetingRow } from './meeting-row.ts'
import { readSuitableMeetings } from './queries.ts'
import { quorumAt, readFilledSeats } from './quorum-at.ts'
import { hasOversight, summariesOf } from './read-meetings.ts'

/** One meeting: its agenda as far as this person sees it, who attends, and whether it is quorate. */
export async function readMeeting({ input, context, errors }: Handler<'meetings.get'>): Promise<Meeting> {
  const work = context.work()
  const { actor } = work
  const row = await readMeetingRow(work, input.meetingId)
  const [summary] = row ? await summariesOf(work, [row]) : []
  if (!row || !summary) throw errors.NOT_FOUND()
  const roles = rolesOf(actor)
  const mayDo = (policy: 'meeting.write' | 'case.manage') => allows(policy, { roles, relation: 'none' })
  const filled = await readFilledSeats(work, row)
  const agenda = await readAgenda(work, row, filled)
  const seats = await readAttendingSeats(work, row.onDate)
  const canChair = isChairOf(row, actor.id) && roles.includes('CHAIR')
  const others = await readSuitableMeetings(work)
  await recordAudit(work, 'meeting-read', null, { on: row.id, count: agenda.length })
  return {
    ...summary,
    version: row.version,
    canKeep: mayDo('meeting.write'),
    canChair,
    canJustify: mayDo('case.manage'),
    seesAll: hasOversight(work),
    quorum: quorumAt(filled, [], momentOf(work, row)),
    agenda,
    seats: await readSeats(work, row),
    chairs: chairCandidates(seats).map(({ agencyCodes: _, ...person }) => person),
    leads: canChair ? peopleOf(seats) : [],
    reviewDueOn: await reviewDueOn(work, row),
    otherMeetings: others
      .filter(({ id }) => id !== row.id)
      .map(({ id, onDate, arePapersOpen }) => ({ id, onDate, arePapersOpen })),
  }
}

/** Everybody who holds a seat of the group, with their agencies. */
function peopleOf(seats: readonly AttendingSeat[]): Meeting['leads'] {
  const people = new Map<string, Meeting['leads'][number]>()
  for (const { role, agency, holders } of seats) {
    for (const { accountId, name } of holders) {
      const known = people.get(accountId)?.agency
      // The chairs' seats belong to the group itself, and say nothing of where somebody comes from.
      const agencies = role === 'CHAIR' || known?.includes(agency) ? known : known ? `${known}, ${agency}` : agency
      people.set(accountId, { accountId, name, agency: agencies ?? '' })
    }
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

async function reviewDueOn(work: Work, { onDate }: MeetingRow) {
  const { review_days } = await readSettings(work)
  return addWorkingDays(Temporal.PlainDate.from(onDate), review_days, await readHolidays(work)).toString()
}

type Filled = Awaited<ReturnType<typeof readFilledSeats>>

/** While it is in session on its day, the quorum is that of this minute. */
function momentOf({ now }: Work, { status, onDate }: MeetingRow) {
  if (status !== 'IN_SESSION' || londonDay(now) !== onDate) return undefined
  return now.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })
}

async function readSeats(work: Work, row: MeetingRow): Promise<Meeting['seats']> {
  const recorded = new Map((await readAttendance(work, row.id)).map((each) => [each.seatId, each]))
  return (await seatsOfMeeting(work, row)).map(({ seatId, title, agency, quorumGroup, holders }) => {
    const known = recorded.get(seatId)
    const { seatId: _, changedBy: __, changedAt: ___, version = 0, ...attendance } = known ?? {}
    return {
      seatId,
      title,
      agency,
      quorumGroup,
      holders: [...holders],
      attendance: known ? (attendance as Meeting['seats'][number]['attendance']) : null,
      version,
    }
  })
}

async function readAgenda(work: Work, row: MeetingRow, filled: Filled): Promise<AgendaItem[]> {
  const items = await readItems(work, row.id)
  const caseIds = items.map(({ caseId }) => caseId)
  // Everybody sees the same quorum; whose conflict it is, and why, is for those who may know.
  const conflicts = await asSystem(work, () => readConflicts(work, caseIds))
  const seesConflicts = hasOversight(work)
  const involved = await involvedAgencies(work, caseIds)
  const candidates = chairCandidates(await readAttendingSeats(work, row.onDate))
  const { most_deferrals } = await readSettings(work)
  const at = momentOf(work, row)
  return items.map(({ caseId, tookEffectAt, lapsedAt, isProvisional, status, reviewStatus, ...item }) => {
    const mine = conflicts.filter((conflict) => conflict.caseId === caseId)
    const chairId = item.isChairedByDeputy ? row.deputyId : row.chairId
    const chair = candidates.find(({ accountId }) => accountId === chairId)
    const codes = involved.get(caseId) ?? []
    const deferrals = Number(item.deferrals)
    return {
      ...item,
      kind: item.kind as AgendaItemKind,
      outcome: item.outcome as AgendaItemOutcome | null,
      reference: item.reference ?? '',
      provisional: isProvisional ? (tookEffectAt ? 'CONFIRMED' : lapsedAt ? 'LAPSED' : 'OPEN') : null,
      isOver: item.outcome === null && status !== null && status !== 'SCHEDULED',
      rapidReview:
        reviewStatus === null ? null : isMeetingToCome(reviewStatus as RapidReviewStatus) ? 'TO_HOLD' : 'HELD',
      involvedChair: chair?.agencyCodes.some((code) => chairNeedsHandover(code, codes)) ? chair.agency : null,
      conflicts: (seesConflicts ? mine : []).map(({ name, seatTitle, reason, accountId }) => ({
        who: name ?? `The proxy for ${seatTitle}`,
        reason,
        accountId,
      })),
      quorum: { ...quorumAt(filled, mine, at), ...(!seesConflicts && { notCounted: [] }) },
      deferrals,
      needsJustification: needsJustification(deferrals, most_deferrals),
    }
  })
}

const readItems = ({ tx }: Work, meetingId: string) =>
  tx
    .selectFrom('casebook.agenda_item as item')
    .innerJoin('casebook.case_file as file', 'file.id', 'item.case_id')
    // A Rapid Review may come from no concern.
    .leftJoin('casebook.concern as concern', 'concern.id', 'item.concern_id')
    .leftJoin('casebook.rapid_review as review', (join) =>
      join.onRef('review.case_id', '=', 'item.case_id').onRef('review.meeting_id', '=', 'item.meeting_id'),
    )
    .leftJoin('casebook.decision as decision', 'decision.agenda_item_id', 'item.id')
    .select(({ selectFrom }) => [
      'item.id',
      'item.kind',
      'item.outcome',
      'item.is_chaired_by_deputy as isChairedByDeputy',
      'item.justification',
      'file.id as caseId',
      'file.reference',
      'file.title',
      'concern.status',
      'review.status as reviewStatus',
      'decision.is_provisional as isProvisional',
      'decision.took_effect_at as tookEffectAt',
      'decision.lapsed_at as lapsedAt',
      selectFrom('casebook.concern_transition as transition')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('transition.concern_id', '=', 'concern.id')
        .where('transition.move', '=', 'defer')
        .as('deferrals'),
    ])
    .where('item.meeting_id', '=', meetingId)
    .orderBy('item.position')
    .orderBy('item.added_at')
    .execute()
