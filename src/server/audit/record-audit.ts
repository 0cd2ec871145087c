import type { Actor } from '../procedure.ts'
import type { Tx } from '../deps.ts'

/** What was done. Past tense for changes; the looks are listed apart, so that a history can tell them. */
export const lookActions = [
  'case-opened',
  'people-opened',
  'referral-opened',
  'history-opened',
  'names-shown',
  'document-made',
  'attachment-opened',
  'draft-opened',
  'register-listed',
  'register-exported',
  'search-made',
  'audit-listed',
  'audit-verified',
  'directory-opened',
] as const
export const changeActions = [
  'signed-in',
  'signed-out',
  'password-changed',
  'recovery-codes-renewed',
  'partnership-set-up',
  'account-invited',
  'link-renewed',
  'invitation-accepted',
  'seat-appointed',
  'seat-ended',
  'seat-added',
  'concern-started',
  'concern-saved',
  'concern-shared',
  'concern-submitted',
  'person-added',
  'person-saved',
  'person-removed',
  'attachment-added',
  'attachment-removed',
] as const
export type AuditAction = (typeof lookActions)[number] | (typeof changeActions)[number]

/** Field names, references and counts: never case text, never a name. */
export type AuditDetail = {
  readonly fields?: readonly string[]
  readonly count?: number
  readonly filter?: Readonly<Record<string, unknown>>
  readonly on?: string
}

type Work = { readonly tx: Tx; readonly actor: Pick<Actor, 'id' | 'partnershipId'>; readonly now: Temporal.Instant }

/** In the same transaction as what it tells of: no audit, no data. The actor comes from the session. */
export const recordAudit = ({ tx, actor, now }: Work, action: AuditAction, caseId: string | null, detail: AuditDetail = {}) =>
  tx
    .insertInto('casebook.audit_event')
    .values({
      partnership_id: actor.partnershipId,
      at: now.toString(),
      actor_id: actor.id,
      action,
      case_id: caseId,
      detail: JSON.stringify(detail),
    })
    .execute()
