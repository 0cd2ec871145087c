import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { IncidentMover, IncidentStatus } from '#domain/incidents/incident-status.ts'
import { rolesOf, type Work } from '../../procedure.ts'

export type IncidentRow = Awaited<ReturnType<typeof readIncidentRow>> & object

const query = ({ tx, subject }: Work) =>
  tx.selectFrom('casebook.incident').selectAll().where('case_id', '=', subject.caseId).orderBy('opened_at', 'desc')

const typed = <Row extends { readonly status: string; readonly answers: unknown; readonly case_id: string }>(
  row: Row,
) => ({
  ...row,
  caseId: row.case_id,
  // Only moveIncident writes a status, and only merged answers are stored.
  status: row.status as IncidentStatus,
  answers: row.answers as StoredAnswers,
})

/** The serious incident of the case of this request, if it has one: the latest. */
export async function readIncidentRow(work: Work) {
  const row = await query(work).limit(1).executeTakeFirst()
  return row && typed(row)
}

/**
 * The case is held until the end of the transaction, so that two people who find no incident in it open one and not
 * two. What merely belongs to the case may still be written.
 */
export const holdCase = ({ tx, subject }: Work) =>
  tx.selectFrom('casebook.case_file').select('id').where('id', '=', subject.caseId).forNoKeyUpdate().execute()

/** The same, held until the end of the transaction: two people who act on it do so one after the other. */
export async function lockIncident(work: Work): Promise<IncidentRow | undefined> {
  const row = await query(work).limit(1).forUpdate().executeTakeFirst()
  return row && typed(row)
}

export const noIncident = { data: { reason: 'This case has no serious incident.' } } as const

/** The parts in which somebody may move an incident on. */
export const moversOf = ({ actor }: Work): IncidentMover[] => rolesOf(actor).filter((role) => role !== 'GUEST')
