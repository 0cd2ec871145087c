import { planCodes } from '#domain/clocks/limits.ts'
import { startClock } from '../clocks/keep-clocks.ts'
import { holdersOf } from '../directory/holders.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readSettings } from '../partnership/read-settings.ts'
import type { Mover } from '../processes/record-transition.ts'
import { moveRapidReview } from './move-rapid-review.ts'

type Notified = {
  readonly caseId: string
  readonly incidentId: string
  /** ISO dates. */
  readonly submittedOn: string
  readonly awareOn: string
}
type Opening = Mover & { readonly actor: { readonly id: string; readonly partnershipId: string } }

/** Opens the Rapid Review of a notified incident with its day plan, and lets the coordinators know. */
export async function openRapidReview(
  deps: MessageDeps,
  work: Opening,
  { caseId, incidentId, submittedOn, awareOn }: Notified,
) {
  const { tx, actor, now } = work
  const { rr_clock_start } = await readSettings(work)
  const countedFrom = rr_clock_start === 'LA_AWARE' ? awareOn : submittedOn
  const id = crypto.randomUUID()
  await tx
    .insertInto('casebook.rapid_review')
    .values({
      partnership_id: actor.partnershipId,
      id,
      case_id: caseId,
      incident_id: incidentId,
      status: 'OPEN',
      opened_at: now.toString(),
      clock_start: rr_clock_start,
      counted_from: countedFrom,
      aware_on: awareOn,
    })
    .execute()
  const moved = await moveRapidReview(work, { id, caseId, status: null }, 'start', ['SYSTEM'])
  if (!moved.ok) throw new Error('A Rapid Review could not be opened')
  for (const code of planCodes) await startClock(work, { caseId, recordId: id, code, startedOn: countedFrom })
  const coordinators = await holdersOf(work, ['COORD', 'BM'])
  await tellPeople(deps, work as Parameters<typeof tellPeople>[1], coordinators, {
    kind: 'rapid-review-opened',
    caseId,
    path: '/rapid',
  })
  return id
}
