import { lookAsSystem } from '../../database/transaction.ts'
import { londonDay, type Tx } from '../../deps.ts'
import { changeStatus } from '../concerns/change-status.ts'

type SystemWork = { readonly tx: Tx; readonly partnershipId: string; readonly now: Temporal.Instant }

/** Back to triage once every view that was asked for is in. From here on the transaction looks as the system. */
export async function endConsultationWhenAllIn({ tx, partnershipId, now }: SystemWork, concernId: string) {
  await lookAsSystem(tx, partnershipId, now)
  const open = await openConsultations(tx).where('concern_id', '=', concernId).limit(1).executeTakeFirst()
  if (!open) await endConsultation({ tx, partnershipId, now }, concernId)
}

/** Time is up: those who did not answer are shown as such. Done by the housekeeping, as the system. */
export async function endOverdueConsultations({ tx, partnershipId, now }: SystemWork) {
  const overdue = await openConsultations(tx)
    .select('concern_id as concernId')
    .distinct()
    .where('due_on', '<', londonDay(now))
    .execute()
  for (const { concernId } of overdue) await endConsultation({ tx, partnershipId, now }, concernId)
}

const openConsultations = (tx: Tx) => tx.selectFrom('casebook.consultation').select('id').where('ended_at', 'is', null)

async function endConsultation({ tx, partnershipId, now }: SystemWork, concernId: string) {
  const concern = await tx
    .selectFrom('casebook.concern')
    .select(['id', 'case_id as caseId', 'status'])
    .where('id', '=', concernId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('casebook.consultation')
    .set({ ended_at: now.toString() })
    .where('concern_id', '=', concernId)
    .where('ended_at', 'is', null)
    .execute()
  const system = { tx, actor: { id: null, partnershipId }, now }
  await changeStatus(system, concern as typeof concern & { status: 'CONSULTING' }, 'endConsultation', 'SYSTEM')
}
