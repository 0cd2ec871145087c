import type { RunningClock } from '#contract/my-work.ts'
import { type ClockCode, clockCodes } from '#domain/clocks/clock.ts'
import { suitableMeetings } from '#domain/meetings/next-meeting.ts'
import { clockStatus } from '#domain/time/clock-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { awaitingTriage } from './of-triage.ts'
import { type Desk, sitDown } from './owed.ts'

type Ticking = {
  readonly code: ClockCode
  readonly title: string
  readonly dueOn: string
  /** Before more time was given. */
  readonly firstDueOn?: string | null
  readonly length?: number
  readonly reference?: string | null
  readonly meetingId?: string
  readonly waitedDays?: number
}

/** Every clock that runs in the partnership, the worst first. */
export async function listClocks({ context }: Handler<'myWork.clocks'>): Promise<RunningClock[]> {
  const work = context.work()
  const desk = await sitDown(work)
  const ticking = [
    ...(await keptClocks(desk)),
    ...(await ofConcerns(desk)),
    ...(await ofMeetings(desk)),
    ...(await ofReviews(desk)),
  ]
  await recordAudit(work, 'clocks-listed', null, { count: ticking.length })
  return ticking.map((clock) => read(desk, clock)).sort(asTheyRunOut)
}

/** Of two that run out on one day the one that belongs earlier in the process comes first. */
const asTheyRunOut = (a: RunningClock, b: RunningClock) =>
  a.dueOn.localeCompare(b.dueOn) ||
  clockCodes.indexOf(a.code) - clockCodes.indexOf(b.code) ||
  (a.reference ?? '').localeCompare(b.reference ?? '')

function read(desk: Desk, { code, title, dueOn, firstDueOn, length = 15, reference, meetingId, ...more }: Ticking) {
  const workingDaysLeft = desk.daysLeft(dueOn)
  const extendedTo = firstDueOn ? dueOn : null
  const facts = { dueOn: firstDueOn ?? dueOn, extendedTo, stoppedOn: null, today: desk.today }
  const status = clockStatus({ ...facts, length, daysLeft: workingDaysLeft })
  const waitedDays = more.waitedDays ?? 0
  const where = { reference: reference ?? null, meetingId: meetingId ?? null }
  return { code, status, title, ...where, dueOn, firstDueOn: firstDueOn ?? null, workingDaysLeft, waitedDays }
}

/** Those kept as objects: of incidents, Rapid Reviews and child deaths. */
async function keptClocks({ tx }: Desk): Promise<Ticking[]> {
  const clocks = await tx
    .selectFrom('casebook.clock as clock')
    .innerJoin('casebook.case_file as file', 'file.id', 'clock.case_id')
    .select(['file.reference', 'file.title', 'clock.code', 'clock.length', 'clock.due_on', 'clock.extended_to'])
    .where('clock.stopped_on', 'is', null)
    .where('clock.cancelled_on', 'is', null)
    .$narrowType<{ code: ClockCode }>()
    .execute()
  return clocks.map(({ due_on, extended_to, ...clock }) => ({
    ...clock,
    dueOn: extended_to ?? due_on,
    firstDueOn: extended_to && due_on,
  }))
}

async function ofConcerns(desk: Desk): Promise<Ticking[]> {
  const { settings } = desk
  const concerns = await awaitingTriage(desk)
  const consultations = await desk.tx
    .selectFrom('casebook.consultation as consultation')
    .innerJoin('casebook.case_file as file', 'file.id', 'consultation.case_id')
    .select(['file.reference', 'file.title', ({ fn }) => fn.min('consultation.due_on').as('dueOn')])
    .where('consultation.ended_at', 'is', null)
    .groupBy(['file.reference', 'file.title'])
    .execute()
  return [
    ...concerns.flatMap(({ reference, title, acknowledgedAt, acknowledgeBy, triageBy, waitedDays }): Ticking[] => [
      { code: 'COC_TRIAGE', reference, title, dueOn: triageBy, length: settings.triage_days, waitedDays },
      ...(acknowledgedAt
        ? []
        : [{ code: 'COC_ACK', reference, title, dueOn: acknowledgeBy, length: settings.acknowledge_days } as const]),
    ]),
    ...consultations.map((row) => ({ code: 'CONSULTATION', length: settings.consultation_days, ...row }) as const),
  ]
}

/** The days that lead to each coming meeting, those gone by left out. */
async function ofMeetings(desk: Desk): Promise<Ticking[]> {
  const { tx, today, holidays, settings } = desk
  const meetings = await tx
    .selectFrom('casebook.meeting')
    .select(['id', 'on_date as onDate', 'status'])
    .where('on_date', '>=', today)
    .orderBy('on_date')
    .execute()
  const coming = suitableMeetings(meetings as Parameters<typeof suitableMeetings>[0], { today, holidays, settings })
  return coming.flatMap(({ id: meetingId, onDate, papersInOn, packOutOn }) => {
    const title = 'SPRG meeting'
    const days: Ticking[] = [
      { code: 'PAPERS_IN', title, meetingId, dueOn: papersInOn },
      { code: 'PACK_OUT', title, meetingId, dueOn: packOutOn },
      { code: 'MEETING', title, meetingId, dueOn: onDate },
    ]
    return days.filter(({ dueOn }) => dueOn >= today)
  })
}

async function ofReviews({ tx }: Desk): Promise<Ticking[]> {
  const reviews = await tx
    .selectFrom('casebook.learning_review as review')
    .innerJoin('casebook.case_file as file', 'file.id', 'review.case_id')
    .select([
      'file.reference',
      'file.title',
      'review.due_on as dueOn',
      'review.findings_agreed_on as agreedOn',
      'review.impact_first_on as firstOn',
      'review.impact_second_on as secondOn',
    ])
    .execute()
  const actions = await tx
    .selectFrom('casebook.action as action')
    .innerJoin('casebook.case_file as file', 'file.id', 'action.case_id')
    .select(['file.reference', 'file.title', 'action.due_on as dueOn'])
    .where('action.status', '=', 'OPEN')
    .execute()
  return [
    ...reviews.flatMap(({ reference, title, dueOn, agreedOn, firstOn, secondOn }): Ticking[] => [
      ...(dueOn && !agreedOn ? [{ code: 'REVIEW', reference, title, dueOn } as const] : []),
      ...(firstOn ? [{ code: 'IMPACT_1', reference, title, dueOn: firstOn } as const] : []),
      ...(secondOn ? [{ code: 'IMPACT_2', reference, title, dueOn: secondOn } as const] : []),
    ]),
    ...actions.map((action) => ({ code: 'ACTION', ...action }) as const),
  ]
}
