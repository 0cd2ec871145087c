import type { ActionForm } from '#contract/actions.ts'
import { type ActionStatus, isActionOpen } from '#domain/actions/action-status.ts'
import { londonDay } from '../../deps.ts'
import { rolesOf, type Work } from '../../procedure.ts'
import { ownsActions, readPeople } from '../learning-reviews/people.ts'

/** The coordinator, the Business Manager, and members of the agency that owns the action. */
export const mayComplete = ({ actor }: Work, agencyCode: string) =>
  rolesOf(actor).some((role) => role === 'COORD' || role === 'BM') ||
  actor.seats.some((seat) => seat.role === 'MEMBER' && seat.agencyCode === agencyCode)

export const columnsOf = ({ text, successMeasure, ownerId, dueOn }: ActionForm, agencyId: string) => ({
  text,
  success_measure: successMeasure,
  agency_id: agencyId,
  owner_id: ownerId,
  due_on: dueOn,
})

export const dueIssues = ({ now }: Work, dueOn: string) =>
  dueOn < londonDay(now) ? [{ path: ['dueOn'], message: 'Choose a day from today on' }] : []

/** Who owns it, checked: one of these agencies, and somebody who sits for that one; and who is told. */
export async function ownerOf(
  work: Work,
  agencies: readonly { readonly id: string; readonly code: string }[],
  { agencyCode, ownerId }: ActionForm,
) {
  const agency = agencies.find(({ code }) => code === agencyCode)
  const people = (await readPeople(work)).filter((each) => each.agencyCode === agencyCode && ownsActions(each))
  const owner = people.find(({ accountId }) => accountId === ownerId)
  const issues = [
    ...(agency ? [] : [{ path: ['agencyCode'], message: 'Choose one of the agencies of this review' }]),
    ...(agency && ownerId && !owner ? [{ path: ['ownerId'], message: 'Choose somebody of that agency' }] : []),
  ]
  return { agencyId: agency?.id ?? '', tell: owner ? [owner] : people, issues }
}

/** Where it comes from: a learning review, or something that was said in a Rapid Review. */
type Origin =
  | { readonly review_id: string }
  | {
      readonly review_id: null
      readonly rapid_review_id: string
      readonly source: string
      readonly source_key: string
    }

/** Adds an open one under the page's own id. False where something else has that id. */
export async function insertAction(
  { tx, actor, now, subject }: Work,
  typed: ActionForm & { readonly actionId: string },
  agencyId: string,
  origin: Origin,
) {
  const added = await tx
    .insertInto('casebook.action')
    .values({
      ...columnsOf(typed, agencyId),
      ...origin,
      partnership_id: actor.partnershipId,
      id: typed.actionId,
      case_id: subject.caseId,
      status: 'OPEN',
      completed_on: null,
      added_by: actor.id,
      added_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows !== 0n
}

/** The open action, held until the end, or why it cannot be changed. */
export async function lockAction(work: Work, actionId: string, version: number) {
  const row = await work.tx
    .selectFrom('casebook.action as action')
    .innerJoin('casebook.agency as agency', 'agency.id', 'action.agency_id')
    .select([
      'action.id',
      'action.status',
      'action.version',
      'action.owner_id as ownerId',
      'action.due_on as dueOn',
      'action.changed_by as changedBy',
      'action.changed_at as changedAt',
      'action.rapid_review_id as rapidReviewId',
      'agency.code as agencyCode',
    ])
    .where('action.id', '=', actionId)
    .where('action.case_id', '=', work.subject.caseId)
    .forUpdate('action')
    .executeTakeFirst()
  const isOpen = row !== undefined && isActionOpen(row.status as ActionStatus)
  return { row: isOpen ? row : null, isStale: isOpen && row.version !== version }
}

export const notOpen = { data: { reason: 'This action is not open any more.' } }

export const changeAction = ({ tx, actor, now }: Work, actionId: string, change: Record<string, string | null>) =>
  tx
    .updateTable('casebook.action')
    .set((eb) => ({ ...change, changed_by: actor.id, changed_at: now.toString(), version: eb('version', '+', 1) }))
    .where('id', '=', actionId)
    .execute()

const columns = [
  'action.id',
  'action.source',
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
] as const

/** The actions of a Rapid Review, or with none named those of the case's learning: open ones first, then by due day. */
export async function readActionsOf(work: Work, rapidReviewId: string | null, daysLeft: (day: string) => number) {
  const rows = await work.tx
    .selectFrom('casebook.action as action')
    .innerJoin('casebook.agency as agency', 'agency.id', 'action.agency_id')
    .leftJoin('casebook.account as owner', 'owner.id', 'action.owner_id')
    .select(columns)
    .where('action.case_id', '=', work.subject.caseId)
    .where('action.rapid_review_id', rapidReviewId === null ? 'is' : '=', rapidReviewId)
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
