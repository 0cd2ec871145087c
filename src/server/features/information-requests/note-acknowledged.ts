import type { Work } from '../../procedure.ts'
import type { RequestRow } from './request-row.ts'

/** Whoever answers or names an author has seen the request, whether or not they said so before. */
export async function noteAcknowledged({ tx, actor, now }: Work, { id, acknowledgedAt }: RequestRow) {
  if (acknowledgedAt) return
  await tx
    .updateTable('casebook.information_request')
    .set({ acknowledged_at: now.toString(), acknowledged_by: actor.id })
    .where('id', '=', id)
    .execute()
}
