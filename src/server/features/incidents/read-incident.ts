import type { Incident } from '#contract/incidents.ts'
import { allows } from '#domain/access/policies.ts'
import { notifiesHarmInCare } from '#domain/concerns/threshold-tests.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { incidentForm } from '#domain/incidents/incident-form.ts'
import { incidentProcess, isIncidentOver, mayBeTold } from '#domain/incidents/incident-status.ts'
import type { PartnerView } from '#domain/incidents/partner-views.ts'
import { toldIds } from '#domain/incidents/told.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { rapidReviewProcess } from '#domain/rapid-reviews/rapid-review-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { isReviewRequired } from './choose-route.ts'
import { mayRecordViews } from './give-view.ts'
import { type IncidentRow, moversOf, readIncidentRow } from './incident-row.ts'
import { offerOf } from './offer-concern.ts'
import { partnersOf, readPartnerSeats, speaksFor } from './partners.ts'
import { readReview } from './review-of-incident.ts'
import { correctionIn } from './save-incident.ts'
import { readSubjectAges } from './subject-ages.ts'

/** The serious incident of a case with all that its page shows; null where there is none. */
export async function readIncident({ context }: Handler<'incidents.get'>): Promise<{ incident: Incident | null }> {
  const work = context.work()
  const row = await readIncidentRow(work)
  await recordAudit(work, 'incident-opened', work.subject.caseId)
  if (!row) return { incident: null }
  const seats = await readPartnerSeats(work)
  const asker = { roles: rolesOf(work.actor), relation: work.subject.relation }
  const incident: Incident = {
    id: row.id,
    status: row.status,
    version: row.version,
    aware: { on: row.la_aware_on, time: row.la_aware_time, toldBy: row.told_by },
    openedAt: row.opened_at,
    openedBy: await nameOf(work, row.opened_by),
    answers: Object.fromEntries(Object.entries(row.answers).filter(([id]) => questions.has(id))),
    corrected: {
      awareness: correctionIn(row.answers, 'awareness_corrected'),
      notification: correctionIn(row.answers, 'notification_corrected'),
    },
    clocks: await readClocks(work, { caseId: row.caseId, recordId: row.id }),
    moves: [...incidentProcess.openTo(row.status, moversOf(work))],
    partners: partnersOf(seats),
    views: await readViews(work, row.id),
    speaksFor: speaksFor(seats, work.actor.id),
    mayRecordViews: mayRecordViews(work),
    decision: await readDecision(work, row),
    notification: await readNotification(work, row),
    endedReason: row.ended_reason,
    mayWrite: allows('incident.write', asker) && !isIncidentOver(row.status),
    mayTell: allows('incident.write', asker) && mayBeTold(row.status),
    hasOwnPeople: row.concern_id === null,
    ages: allows('case.identities', asker) ? await readSubjectAges(work, row.caseId, row.answers) : null,
    harmOfLookedAfterWithoutAbuse: notifiesHarmInCare(await readSettings(work)),
    told: toldIds.flatMap((whom) => {
      const on = row.answers[whom]?.value
      return typeof on === 'string' ? [{ whom, on }] : []
    }),
    review: await readReviewFacts(work, row),
    // Only the act of withdrawing writes it.
    withdrawal: (row.answers.withdrawal?.value as Incident['withdrawal'] | undefined) ?? null,
    offer: offerOf(work, row),
  }
  return { incident }
}

const questions = questionsById(incidentForm)

async function readReviewFacts(work: Work, row: IncidentRow): Promise<Incident['review']> {
  const review = await readReview(work, row.id)
  if (!review) return null
  const { status, endedReason } = review
  const isOpen = rapidReviewProcess.move(status, 'closeAsNotRequired', moversOf(work)).ok
  return { status, endedReason, mayCloseAsNotRequired: isOpen && !isReviewRequired(row) }
}

async function nameOf({ tx }: Work, accountId: string) {
  const account = tx.selectFrom('casebook.account').select('name').where('id', '=', accountId)
  return (await account.executeTakeFirst())?.name ?? ''
}

export async function readViews({ tx }: Work, incidentId: string) {
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

export async function readDecision(work: Work, { id, decided_at, decided_by, decision_reason }: IncidentRow) {
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
