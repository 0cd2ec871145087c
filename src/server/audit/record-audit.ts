import { type Expression, sql } from 'kysely'
import type { AuditAction } from '#domain/audit/audit-actions.ts'
import type { Tx } from '../deps.ts'

/** Field names, references and counts: never case text, never a name. */
export type AuditDetail = {
  readonly fields?: readonly string[]
  readonly count?: number
  readonly filter?: Readonly<Record<string, unknown>>
  readonly on?: string
  /** A change of status. */
  readonly from?: string | null
  readonly to?: string
}

type Work = {
  readonly tx: Pick<Tx, 'insertInto'>
  /** Nobody, when the system itself did it. */
  readonly actor: { readonly id: string | null; readonly partnershipId: string }
  readonly now: Temporal.Instant
}

/** In the same transaction as what it tells of: no audit, no data. The actor comes from the session. */
export const recordAudit = (work: Work, action: AuditAction, caseId: string | null, detail: AuditDetail = {}) =>
  auditEvent(work, action, caseId, sql.val(JSON.stringify(detail))).execute()

/** The same as part of a larger statement, for where a second one would be most of the cost. */
export const auditEvent = (
  { tx, actor, now }: Work,
  action: AuditAction,
  caseId: string | null,
  detail: Expression<unknown>,
) =>
  tx.insertInto('casebook.audit_event').values({
    partnership_id: actor.partnershipId,
    at: now.toString(),
    actor_id: actor.id,
    action,
    case_id: caseId,
    detail,
  })
