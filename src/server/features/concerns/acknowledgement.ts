import type { Work } from '../../procedure.ts'

/**
 * Stops the clock of acknowledging (COC_ACK): by the act itself, or by the first thing written to the referrer. Answers
 * whether it was still running.
 */
export async function noteAcknowledgement({ tx, actor, now }: Work, concernId: string): Promise<boolean> {
  const noted = await tx
    .updateTable('casebook.concern')
    .set({ acknowledged_at: now.toString(), acknowledged_by: actor.id })
    .where('id', '=', concernId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  return noted.numUpdatedRows > 0n
}
