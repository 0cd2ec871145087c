import type { ReviewAction } from '#contract/learning-reviews.ts'
import type { ActionStatus } from '#domain/actions/action-status.ts'
import { isActionOpen } from '#domain/actions/action-status.ts'
import { rolesOf, type Work } from '../../procedure.ts'

/** The coordinator, the Business Manager, and members of the agency that owns the action. */
export const mayComplete = ({ actor }: Work, agencyCode: string) =>
  rolesOf(actor).some((role) => role === 'COORD' || role === 'BM') ||
  actor.seats.some((seat) => seat.role === 'MEMBER' && seat.agencyCode === agencyCode)

/** Every action of the case, open ones first, then by the day they are due. */
export async function readActions(work: Work, daysLeft: (day: string) => number): Promise<ReviewAction[]> {
  const rows = await work.tx
    .selectFrom('casebook.action as action')
    .innerJoin('casebook.agency as agency', 'agency.id', 'action.agency_id')
    .leftJoin('casebook.account as owner', 'owner.id', 'action.owner_id')
    .select([
      'action.id',
      'action.text',
      'action.success_measure as successMeasure',
      'action.due_on as dueOn',
      'action.status',
      'action.completion_note as completionNote',
      'action.completed_on as completedOn',
      'action.withdrawn_reason as withdrawnReason',
      'action.version',
      'agency.code as agencyCode',
      'agency.name as agencyName',
      'owner.id as ownerId',
      'owner.name as ownerName',
    ])
    .where('action.case_id', '=', work.subject.caseId)
    .orderBy('action.due_on')
    .orderBy('action.added_at')
    .execute()
  const actions = rows.map(({ agencyCode, agencyName, ownerId, ownerName, ...row }) => {
    const status = row.status as ActionStatus
    const isOpen = isActionOpen(status)
    return {
      ...row,
      status,
      agency: { code: agencyCode, name: agencyName },
      owner: ownerId && ownerName ? { accountId: ownerId, name: ownerName } : null,
      daysLeft: isOpen ? daysLeft(row.dueOn) : null,
      canComplete: isOpen && mayComplete(work, agencyCode),
    }
  })
  return actions.toSorted((a, b) => Number(isActionOpen(b.status)) - Number(isActionOpen(a.status)))
}

export async function countOpenActions({ tx, subject }: Work) {
  const { count } = await tx
    .selectFrom('casebook.action')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('case_id', '=', subject.caseId)
    .where('status', '=', 'OPEN')
    .executeTakeFirstOrThrow()
  return Number(count)
}
