import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { isOver } from '#domain/time/clock-status.ts'
import type { Work } from '../../procedure.ts'
import { startClock } from '../clocks/keep-clocks.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { holdersOf } from '../directory/holders.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { moveIncident } from './move-incident.ts'

export type Aware = { readonly awareOn: string; readonly awareTime?: string; readonly toldBy: string }
type Opening = {
  readonly incidentId: string
  readonly caseId: string
  readonly concernId: string | null
  /** What is known from the start, in the words of whoever recorded it. */
  readonly answers?: StoredAnswers
}

/** Opens what may be a serious incident from a concern, and lets the council's notifiers know. */
export async function openIncident(
  deps: MessageDeps,
  work: Work,
  { id, caseId }: { readonly id: string | null; readonly caseId: string },
  aware: Aware,
) {
  const incidentId = crypto.randomUUID()
  await recordIncident(work, { incidentId, caseId, concernId: id }, aware)
  await tellOfIncident(deps, work, { incidentId, caseId })
  return incidentId
}

/** The incident as considered, with the clocks that run from the day the council became aware. */
export async function recordIncident(
  work: Work,
  { incidentId, caseId, concernId, answers = {} }: Opening,
  { awareOn, awareTime = '', toldBy }: Aware,
) {
  const { tx, actor, now } = work
  await tx
    .insertInto('casebook.incident')
    .values({
      partnership_id: actor.partnershipId,
      id: incidentId,
      case_id: caseId,
      concern_id: concernId,
      status: 'CONSIDERING',
      la_aware_on: awareOn,
      la_aware_time: awareTime,
      told_by: toldBy,
      answers: JSON.stringify(answers),
      opened_by: actor.id,
      opened_at: now.toString(),
    })
    .execute()
  // Whoever decided this, a chair or a business manager, acts for the process that leads on from here.
  const moved = await moveIncident(work, { id: incidentId, caseId, status: null }, 'start', ['SYSTEM'])
  if (!moved.ok) throw new Error('An incident could not be opened')
  for (const code of ['SIN_NOTIFY', 'SIN_PARTNERS'] as const) {
    await startClock(work, { caseId, recordId: incidentId, code, startedOn: awareOn })
  }
}

type ToTell = Pick<Opening, 'incidentId' | 'caseId'>

/** The council's notifiers and the business manager, each once, with the day by which it has to be notified, if it has. */
export async function tellOfIncident(deps: MessageDeps, work: Work, { incidentId, caseId }: ToTell) {
  const clocks = await readClocks(work, { caseId, recordId: incidentId })
  const clock = clocks.find(({ code, status }) => code === 'SIN_NOTIFY' && !isOver(status))
  const people = await holdersOf(work, ['LA_NOTIFIER', 'BM'])
  const dueOn = clock?.dueOn ?? null
  await tellPeople(deps, work, people, { kind: 'serious-incident', caseId, dueOn, path: '/incident' })
}
