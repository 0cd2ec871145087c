import { returnForm } from '#domain/information-requests/return-form.ts'
import type { AskedAgency } from '#domain/rapid-reviews/scope-rules.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { listForRequest } from '../cases/list-agencies.ts'
import { moveRequest } from '../information-requests/move-request.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { carryOver } from './asked-again.ts'
import { type ReviewRow, runnerParts } from './review-row.ts'

type Asking = { readonly agencies: readonly AskedAgency[]; readonly dueOn: string; readonly meetingOn: string | null }

/** One request to each of these agencies. Their members stand listed to the case, and are told; a mail holds no name. */
export async function issueRequests(deps: MessageDeps, work: Work, row: ReviewRow, asking: Asking) {
  const { agencies, dueOn } = asking
  const codes = agencies.map(({ code }) => code)
  const members = await membersOf(work, codes)
  const shared = await sharedFields(work, row, asking)
  for (const asked of agencies) {
    const agency = members.find(({ code }) => code === asked.code)
    if (!agency) throw new Error('An agency of the scope is not in the directory')
    const id = crypto.randomUUID()
    await work.tx
      .insertInto('casebook.information_request')
      .values({
        ...shared,
        id,
        agency_id: agency.id,
        extra_questions: JSON.stringify(asked.extraQuestions),
        is_nil_allowed: asked.isNilAllowed,
        attendee_wanted: asked.attendeeWanted,
      })
      .execute()
    await listForRequest(work, agency.id, id)
    const { questions, caseId, id: reviewId } = row
    await carryOver(work, {
      id,
      caseId,
      reviewId,
      agencyId: agency.id,
      questions,
      extraQuestions: asked.extraQuestions,
    })
    const issued = await moveRequest(work, { id, caseId: row.caseId, status: null }, 'issue', runnerParts(work))
    if (!issued.ok) throw new Error(issued.reason)
    await tellPeople(deps, work, agency.members, {
      kind: 'information-request',
      caseId: row.caseId,
      dueOn,
      path: `/requests/${id}`,
    })
  }
  return members.filter(({ members }) => members.length === 0).map(({ shortName }) => shortName)
}

async function sharedFields(work: Work, row: ReviewRow, { dueOn, meetingOn }: Asking) {
  const { tx, actor, now } = work
  const { reference } = await tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', row.caseId)
    .executeTakeFirstOrThrow()
  const { request_legal_basis } = await readSettings(work)
  return {
    partnership_id: actor.partnershipId,
    case_id: row.caseId,
    review_id: row.id,
    reference: reference ?? '',
    status: 'ISSUED',
    period_from: row.periodFrom ?? row.awareOn,
    period_to: row.periodTo ?? row.awareOn,
    why_asked: row.whyAsked,
    legal_basis: request_legal_basis,
    people: JSON.stringify(row.people),
    questions: JSON.stringify(row.questions),
    secure_records: row.secureRecords,
    due_on: dueOn,
    first_due_on: dueOn,
    meeting_on: meetingOn,
    coordinator_id: row.coordinatorId ?? actor.id,
    template_version: returnForm.version,
    issued_at: now.toString(),
    issued_by: actor.id,
  }
}

/** The agencies with whoever holds a member's seat for each today: the member, and as deputies the others. */
export async function membersOf({ tx, now }: Work, codes: readonly string[]) {
  const today = londonDay(now)
  const rows = await tx
    .selectFrom('casebook.agency as agency')
    .leftJoin('casebook.seat as seat', (join) =>
      join.onRef('seat.agency_id', '=', 'agency.id').on('seat.role', '=', 'MEMBER'),
    )
    .leftJoin('casebook.seat_holding as holding', (join) =>
      join
        .onRef('holding.seat_id', '=', 'seat.id')
        .on('holding.held_from', '<=', today)
        .on((on) => on.or([on('holding.held_until', 'is', null), on('holding.held_until', '>', today)])),
    )
    .select(['agency.id', 'agency.code', 'agency.short_name as shortName', 'holding.account_id as accountId'])
    .where('agency.code', 'in', codes)
    .orderBy('agency.position')
    .execute()
  return codes.flatMap((code) => {
    const own = rows.filter((row) => row.code === code)
    const [first] = own
    if (!first) return []
    const members = [...new Set(own.map(({ accountId }) => accountId))].filter((id) => id !== null)
    return [{ id: first.id, code, shortName: first.shortName, members }]
  })
}
