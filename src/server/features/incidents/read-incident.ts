import type { Incident } from '#contract/incidents.ts'
import { incidentProcess } from '#domain/incidents/incident-status.ts'
import type { PartnerView } from '#domain/incidents/partner-views.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { mayRecordViews } from './give-view.ts'
import { type IncidentRow, moversOf, readIncidentRow } from './incident-row.ts'
import { partnersOf, readPartnerSeats, speaksFor } from './partners.ts'

/** The serious incident of a case with all that its page shows; null where there is none. */
export async function readIncident({ context }: Handler<'incidents.get'>): Promise<{ incident: Incident | null }> {
  const work = context.work()
  const row = await readIncidentRow(work)
  await recordAudit(work, 'incident-opened', work.subject.caseId)
  if (!row) return { incident: null }
  const seats = await readPartnerSeats(work)
  const incident: Incident = {
    id: row.id,
    status: row.status,
    version: row.version,
    aware: { on: row.la_aware_on, time: row.la_aware_time, toldBy: row.told_by },
    openedAt: row.opened_at,
    openedBy: await nameOf(work, row.opened_by),
    answers: { ...row.answers },
    clocks: await readClocks(work, { caseId: row.caseId, recordId: row.id }),
    moves: [...incidentProcess.openTo(row.status, moversOf(work))],
    partners: partnersOf(seats),
    views: await readViews(work, row.id),
    speaksFor: speaksFor(seats, work.actor.id),
    mayRecordViews: mayRecordViews(work),
    decision: await readDecision(work, row),
    notification: await readNotification(work, row),
    endedReason: row.ended_reason,
  }
  return { incident }
}

async function nameOf({ tx }: Work, accountId: string) {
  const account = tx.selectFrom('casebook.account').select('name').where('id', '=', accountId)
  return (await account.executeTakeFirst())?.name ?? ''
}

async function readViews({ tx }: Work, incidentId: string) {
  const rows = await tx
    .selectFrom('casebook.partner_view as view')
    .innerJoin('casebook.account as account', 'account.id', 'view.account_id')
    .select([
      'view.id',
      'view.quorum_group as group',
      'view.view',
      'view.reason',
      'view.given_by as givenBy',
      'view.given_on as givenOn',
      'view.at',
      'account.name',
    ])
    .where('view.incident_id', '=', incidentId)
    .orderBy('view.at')
    .orderBy('view.id')
    .execute()
  return rows.map(({ name, ...row }) => ({
    ...row,
    group: row.group as QuorumGroup,
    view: row.view as PartnerView,
    recordedBy: name === row.givenBy ? null : name,
  }))
}

async function readDecision(work: Work, { id, decided_at, decided_by, decision_reason }: IncidentRow) {
  if (!decided_at || !decided_by) return null
  const last = await work.tx
    .selectFrom('casebook.record_transition')
    .select('move')
    .where('record_id', '=', id)
    .where('move', 'in', ['decideNotify', 'decideNot'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    notify: last?.move === 'decideNotify',
    reason: decision_reason,
    by: await nameOf(work, decided_by),
    at: decided_at,
  }
}

async function readNotification({ tx }: Work, row: IncidentRow) {
  if (!row.submitted_on) return null
  const copy = row.copy_id
    ? await tx
        .selectFrom('casebook.attachment')
        .select(['id', 'name', 'size'])
        .where('id', '=', row.copy_id)
        .executeTakeFirst()
    : undefined
  return {
    reference: row.national_reference,
    on: row.submitted_on,
    time: row.submitted_time,
    copy: copy ?? null,
    lateReason: row.late_reason,
  }
}
