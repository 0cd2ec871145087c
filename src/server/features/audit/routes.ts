import { sql } from 'kysely'
import { recordAudit } from '../../audit/record-audit.ts'
import { readChainReport } from '../../audit/verify-chain.ts'
import { api, type Handler, type Work } from '../../procedure.ts'
import { eventQuery, fieldsOf, historyPageSize, labelOf } from '../cases/history.ts'

/** Walks the whole chain, as far as it is sealed. */
async function verify({ context }: Handler<'audit.verify'>) {
  const work = context.work()
  const report = await readChainReport(work.tx)
  await recordAudit(work, 'audit-verified', null)
  return report
}

/** The partnership's trail for the information governance auditor: references and field names, no content. */
async function list({ input, context }: Handler<'audit.list'>) {
  const work = context.work()
  let query = eventQuery(work).select('event.case_id as caseId')
  if (input.action) query = query.where('event.action', '=', input.action)
  if (input.actor) query = query.where('account.name', '=', input.actor)
  if (input.before && /^\d{1,18}$/.test(input.before)) query = query.where('event.id', '<', input.before)
  const rows = await query.limit(historyPageSize + 1).execute()
  await recordAudit(work, 'audit-listed', null, { filter: input, count: rows.length })
  const references = await readReferences(
    work,
    rows.flatMap(({ caseId }) => caseId ?? []),
  )
  const events = rows.slice(0, historyPageSize).map(({ detail, action, actor, caseId, ...row }) => ({
    ...row,
    reference: references.get(caseId ?? '') ?? null,
    actor: actor ?? 'The system',
    action: labelOf(action),
    fields: fieldsOf(detail),
  }))
  return { events, next: rows.length > historyPageSize ? (events.at(-1)?.id ?? null) : null }
}

/** References alone: the cases themselves stay out of the auditor's sight. */
async function readReferences({ tx }: Work, caseIds: readonly string[]) {
  const { rows } = await sql<{ id: string; reference: string | null }>`
    select * from casebook.references_for_auditor(${[...new Set(caseIds)]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

export const auditRoutes = { verify: api.audit.verify.handler(verify), list: api.audit.list.handler(list) }
