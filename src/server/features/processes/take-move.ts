import { sql } from 'kysely'
import type { Process } from '#domain/processes/process.ts'
import { type Mover, recordTransition, type Transition } from './record-transition.ts'

type Kind<Status extends string, Name extends string, By extends string> = {
  readonly name: Transition['process']
  readonly process: Process<Status, Name, By>
  readonly refusal: (status: Status | null) => string
}
export type Standing<Status> = { readonly id: string; readonly caseId: string; readonly status: Status | null }
export type Moved<Status> =
  | { readonly ok: true; readonly value: Status }
  | { readonly ok: false; readonly reason: string }

/**
 * Decides by the table of the process where a move leads, and keeps who made it, when and why. The caller has locked
 * the row and writes the status.
 */
export async function takeMove<Status extends string, Name extends string, By extends string>(
  work: Mover,
  { name, process, refusal }: Kind<Status, Name, By>,
  { id, caseId, status }: Standing<Status>,
  move: Name,
  parts: readonly By[],
  reason: string,
): Promise<Moved<Status>> {
  const moved = process.move(status, move, parts)
  if (!moved.ok) return { ok: false, reason: refusal(status) }
  const by = process.partFor(status, move, parts) ?? 'SYSTEM'
  const transition = { process: name, caseId, recordId: id, move, from: status, to: moved.value, by, reason }
  await recordTransition(work, transition)
  return moved
}

/** What a move leaves in the row: where it stands now, and who moved it when. */
export const standsAt = <Status extends string>({ actor, now }: Pick<Mover, 'actor' | 'now'>, status: Status) => ({
  status,
  changed_at: now.toString(),
  changed_by: actor.id,
  version: sql<number>`version + 1`,
})

/** Why something cannot be done where a record stands: “This cannot be done now: the request stands at “Issued”.” */
export const refusalAt =
  <Status extends string>(record: string, labels: Readonly<Record<Status, string>>) =>
  (status: Status | null) =>
    status === null ? 'This cannot be done now.' : `This cannot be done now: ${record} stands at “${labels[status]}”.`
