import { sql } from 'kysely'
import type { WorkItem } from '#contract/my-work.ts'
import type { ConcernStatus } from '#domain/concerns/concern-status.ts'
import { triageClock } from '#domain/concerns/waiting.ts'
import { owedLetters } from '../correspondence/letters-owed.ts'
import { type Desk, owed } from './owed.ts'

/** Concerns that wait for their route, with what the clocks count from. */
export async function awaitingTriage({ tx, today, holidays, settings, after }: Desk) {
  const rows = await tx
    .selectFrom('casebook.case_file as file')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'file.id')
    .select([
      'file.reference',
      'file.pseudonym',
      'file.title',
      'file.agency_code as agency',
      'file.child_safe_now as childSafeNow',
      'concern.status',
      'concern.triage_from as from',
      'concern.acknowledged_at as acknowledgedAt',
      ({ selectFrom }) =>
        selectFrom('casebook.concern_transition as transition')
          .select(
            sql<{ to: ConcernStatus; onDate: string }[]>`json_agg(json_build_object('to', transition.to_status,
              'onDate', transition.on_date) order by transition.id)`.as('all'),
          )
          .whereRef('transition.concern_id', '=', 'concern.id')
          .as('transitions'),
    ])
    .where('file.stage', 'in', ['RECEIVED', 'INFO_NEEDED', 'CONSULTING'])
    .where('file.reference', 'is not', null)
    .orderBy('concern.triage_from')
    .limit(500)
    .execute()
  return rows.map(({ from, transitions, ...row }) => {
    const receivedOn = from ?? today
    const clock = triageClock(transitions ?? [], { today, holidays, settings })
    return {
      ...row,
      receivedOn,
      acknowledgeBy: after(receivedOn, settings.acknowledge_days),
      triageBy: clock?.dueOn ?? after(receivedOn, settings.triage_days),
      waitedDays: clock?.waitingDays ?? 0,
    }
  })
}

/** The Business Manager triages; a child who may not be safe comes before every clock. */
export async function workOfTriage(desk: Desk): Promise<WorkItem[]> {
  const views = await viewsAskedOf(desk)
  if (!desk.holds('BM')) return views
  const concerns = await awaitingTriage(desk)
  const triage = concerns.flatMap((concern) => {
    const facts = { title: concern.title, reference: concern.reference, since: concern.receivedOn }
    const isUnsafe = concern.childSafeNow === 'no' || concern.childSafeNow === 'not_sure'
    return [
      owed(desk, isUnsafe ? 'CHILD_NOT_SAFE' : 'TRIAGE', { ...facts, dueOn: concern.triageBy }),
      ...(concern.acknowledgedAt ? [] : [owed(desk, 'ACKNOWLEDGE', { ...facts, dueOn: concern.acknowledgeBy })]),
    ]
  })
  return [...triage, ...(await lettersOwed(desk)), ...views]
}

async function viewsAskedOf(desk: Desk) {
  const rows = await desk.tx
    .selectFrom('casebook.consultation as consultation')
    .innerJoin('casebook.case_file as file', 'file.id', 'consultation.case_id')
    .select(['file.reference', 'file.title', 'consultation.due_on as dueOn', 'consultation.asked_at as since'])
    .where('consultation.account_id', '=', desk.actor.id)
    .where('consultation.ended_at', 'is', null)
    .execute()
  return rows.map((row) => owed(desk, 'GIVE_VIEW', row))
}

async function lettersOwed(desk: Desk) {
  const letters = await owedLetters(desk)
  return letters.map(({ reference, title, since }) => owed(desk, 'TELL_REFERRER', { reference, title, since }))
}
