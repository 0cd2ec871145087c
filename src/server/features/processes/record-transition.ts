import { londonDay, type Tx } from '../../deps.ts'

/** Somebody at work, or the system: then `actor.id` is null. */
export type Mover = {
  readonly tx: Tx
  readonly actor: { readonly id: string | null; readonly partnershipId: string }
  readonly now: Temporal.Instant
}

export type Transition = {
  readonly process: 'INCIDENT' | 'RAPID_REVIEW' | 'REQUEST'
  readonly caseId: string
  readonly recordId: string
  readonly move: string
  readonly from: string | null
  readonly to: string
  /** The part in which it was done; SYSTEM where the process led on by itself. */
  readonly by: string
  readonly reason?: string
}

/** Every transition stores who, when, from, to and why (process.md section 18). Never changed afterwards. */
export const recordTransition = ({ tx, actor, now }: Mover, moved: Transition) =>
  tx
    .insertInto('casebook.record_transition')
    .values({
      partnership_id: actor.partnershipId,
      case_id: moved.caseId,
      process: moved.process,
      record_id: moved.recordId,
      move: moved.move,
      from_status: moved.from,
      to_status: moved.to,
      at: now.toString(),
      on_date: londonDay(now),
      account_id: moved.by === 'SYSTEM' ? null : actor.id,
      as_role: moved.by,
      reason: moved.reason ?? '',
    })
    .execute()

/** Where the case stands now, for lists and filters. */
export const setStage = ({ tx }: Pick<Mover, 'tx'>, caseId: string, stage: string) =>
  tx
    .updateTable('casebook.case_file')
    .set((eb) => ({ stage, version: eb('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
