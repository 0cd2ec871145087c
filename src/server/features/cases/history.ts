import { sql } from 'kysely'
import { type AuditAction, actionsOfKind, auditActions } from '#domain/audit/audit-actions.ts'
import { type CaseStage, caseStageLabels } from '#domain/cases/case-stage.ts'
import { type RequestStatus, requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { actionsBetweenCases, caseAndItsTies, labelFromThere } from './between-cases.ts'

export const historyPageSize = 50

/** Events with their actors, newest first. */
export const eventQuery = ({ tx }: Work) =>
  tx
    .selectFrom('casebook.audit_event as event')
    .leftJoin('casebook.account as account', 'account.id', 'event.actor_id')
    .select(['event.id', 'event.at', 'event.action', 'event.detail', 'account.name as actor'])
    .orderBy('event.id', 'desc')

type Detail = {
  readonly fields?: readonly string[]
  readonly from?: string | null
  readonly to?: string
  readonly on?: string
}
export const fieldsOf = (detail: unknown) => [...((detail as Detail).fields ?? [])]
/** Of a case, or of a request to an agency. */
const standingOf = (status: string) =>
  caseStageLabels[status as CaseStage] ?? requestStatusLabels[status as RequestStatus] ?? status
/** What a change of stage went from and to, in words. */
const stagesOf = (detail: unknown) => {
  const { from, to } = detail as Detail
  return from && to && from !== to ? `${standingOf(from)} → ${standingOf(to)}` : ''
}
/** The other case that an event is about. */
const otherCaseOf = (action: string, detail: unknown) =>
  actionsBetweenCases.includes(action) ? ((detail as Detail).on ?? '') : ''
export const labelOf = (action: string) => auditActions[action as AuditAction]?.label ?? action

/** Who did what to this case, and who looked. */
export async function readHistory({ input, context }: Handler<'cases.history'>) {
  const work = context.work()
  const { caseId } = work.subject
  const cases = await caseAndItsTies(work)
  let query = eventQuery(work)
    .select('event.case_id as caseId')
    .where('event.case_id', 'in', [...cases.keys()])
    // What was done from another case to this one belongs here as well.
    .where(({ eb, or, and }) =>
      or([
        eb('event.case_id', '=', caseId),
        and([
          eb('event.action', 'in', actionsBetweenCases),
          eb(sql<string>`event.detail ->> 'on'`, '=', cases.get(caseId) ?? ''),
        ]),
      ]),
    )
  if (input.kind !== 'all')
    query = query.where('event.action', 'in', actionsOfKind(input.kind === 'looks' ? 'look' : 'change'))
  if (input.person) query = query.where('account.name', '=', input.person)
  if (input.before && /^\d{1,18}$/.test(input.before)) query = query.where('event.id', '<', input.before)
  const rows = await query.limit(historyPageSize + 1).execute()
  const people = await work.tx
    .selectFrom('casebook.audit_event as event')
    .innerJoin('casebook.account as account', 'account.id', 'event.actor_id')
    .select('account.name')
    .distinct()
    .where('event.case_id', '=', caseId)
    .orderBy('account.name')
    .execute()
  await recordAudit(work, 'history-opened', caseId)
  const events = rows.slice(0, historyPageSize).map(({ id, at, actor, action, detail, caseId: where }) => ({
    id,
    at,
    actor: actor ?? 'The system',
    action: where === caseId ? labelOf(action) : labelFromThere(action),
    fields: fieldsOf(detail),
    detail:
      where === caseId
        ? [stagesOf(detail), otherCaseOf(action, detail)].filter(Boolean).join('; ')
        : (cases.get(where ?? '') ?? ''),
  }))
  return {
    events,
    people: people.map(({ name }) => name),
    next: rows.length > historyPageSize ? (events.at(-1)?.id ?? null) : null,
  }
}
