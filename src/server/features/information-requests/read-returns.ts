import { sql } from 'kysely'
import type { ReturnRow } from '#contract/returns.ts'
import { isOwed, type RequestStatus } from '#domain/information-requests/request-status.ts'
import type { QuestionsAsked } from '#domain/information-requests/return-form.ts'
import { type Extension, wasOnTime } from '#domain/rapid-reviews/on-time.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { type Desk, sitDown } from '../my-work/owed.ts'
import { latestReleasedAt } from './latest-release.ts'
import { readAnswers, readVersionList } from './read-versions.ts'
import { movesOpen, readRequest } from './request-row.ts'
import { readComments } from './return-comments.ts'

/** The returns of a case: every request for those who run the review, and for a member what they may read. */
export async function listReturns({ context }: Handler<'returns.list'>): Promise<ReturnRow[]> {
  const work = context.work()
  const desk = await sitDown(work)
  const released = await releasedTo(work)
  const seen = await requestsSeen(desk)
  const others = released.filter(({ requestId }) => !seen.some((row) => row.requestId === requestId))
  const rows = [...seen, ...(await Promise.all(others.map((row) => asReleased(work, row))))]
  await recordAudit(work, 'returns-opened', work.subject.caseId, { count: rows.length })
  return rows
}

async function requestsSeen(desk: Desk): Promise<ReturnRow[]> {
  const rows = await desk.tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .leftJoin('casebook.return_version as version', (join) =>
      join.onRef('version.request_id', '=', 'request.id').onRef('version.number', '=', 'request.return_number'),
    )
    .select([
      'request.id as requestId',
      'agency.code',
      'agency.name',
      'request.status',
      'due_on as dueOn',
      'first_due_on as firstDueOn',
      'extensions',
      'percent',
      'saved_at as savedAt',
      'returned_on as returnedOn',
      'return_number as returnNumber',
      'version.is_nil as isNil',
      latestReleasedAt.as('releasedAt'),
      ({ selectFrom }) =>
        selectFrom('casebook.return_comment as comment')
          .select(({ fn }) => fn.countAll<string>().as('many'))
          .whereRef('comment.request_id', '=', 'request.id')
          .where('comment.kind', '=', 'QUERY')
          .where('comment.settled_at', 'is', null)
          .as('openQueries'),
    ])
    .where('request.case_id', '=', desk.subject.caseId)
    .where('request.status', '!=', 'WITHDRAWN')
    .orderBy('agency.position')
    .execute()
  return rows.map(({ code, name, isNil, releasedAt, openQueries, firstDueOn, extensions, ...row }) => {
    const status = row.status as RequestStatus
    return {
      ...row,
      status,
      agency: { code, name },
      isNil: isNil ?? false,
      isReleased: releasedAt !== null,
      openQueries: Number(openQueries ?? 0),
      daysLeft: isOwed(status) ? desk.daysLeft(row.dueOn) : null,
      isOnTime: cameOnTime({ returnedOn: row.returnedOn, firstDueOn, extensions }),
    }
  })
}

type Due = { readonly returnedOn: string | null; readonly firstDueOn: string; readonly extensions: unknown }

const cameOnTime = ({ returnedOn, firstDueOn, extensions }: Due) =>
  returnedOn === null ? null : wasOnTime(returnedOn, firstDueOn, extensions as readonly Extension[])

type Released = QuestionsAsked & { readonly requestId: string; readonly agencyId: string }

/** What the coordinator released to the reader's agency (hard rule 2). */
async function releasedTo({ tx, subject }: Work) {
  const { rows } = await sql<Released>`select request_id as "requestId", agency_id as "agencyId", questions,
    extra_questions as "extraQuestions" from casebook.released_returns(${subject.caseId})`.execute(tx)
  return rows
}

const agencyOf = ({ tx }: Pick<Work, 'tx'>, id: string) =>
  tx.selectFrom('casebook.agency').select(['code', 'name']).where('id', '=', id).executeTakeFirstOrThrow()

async function asReleased(work: Work, { requestId, agencyId }: Released): Promise<ReturnRow> {
  const latest = (await readVersionList(work, requestId)).at(-1)
  return {
    requestId,
    agency: await agencyOf(work, agencyId),
    status: null,
    dueOn: null,
    daysLeft: null,
    percent: null,
    savedAt: null,
    returnedOn: null,
    isOnTime: null,
    returnNumber: latest?.number ?? 0,
    isNil: latest?.isNil ?? false,
    openQueries: 0,
    isReleased: true,
  }
}

/** One return as it was handed in: the latest version, or an earlier one. What is withheld is said to be withheld. */
export async function readReturn({ input, context, errors }: Handler<'returns.get'>) {
  const work = context.work()
  const read = await readReturned(work, input.requestId, input.number)
  if (!read) throw errors.NOT_FOUND()
  await recordAudit(work, 'returns-opened', work.subject.caseId, { on: input.requestId })
  return read
}

/** The same for whatever shows it; null where the reader may not read it. */
export async function readReturned(work: Work, requestId: string, number?: number) {
  const versions = await readVersionList(work, requestId)
  const version = number ? versions.find((each) => each.number === number) : versions.at(-1)
  const facts = await factsOf(work, requestId)
  if (!facts || !version) return null
  const { questions, extraQuestions } = facts
  const read = await readAnswers(work, requestId, version, facts)
  return {
    requestId,
    ...facts,
    questions: [...questions],
    extraQuestions: [...extraQuestions],
    version,
    versions,
    ...read,
  }
}

async function factsOf(work: Work, requestId: string) {
  const seen = await work.tx
    .selectFrom('casebook.information_request')
    .select('id')
    .where('id', '=', requestId)
    .where('case_id', '=', work.subject.caseId)
    .executeTakeFirst()
  if (seen) {
    const request = await readRequest(work, requestId)
    const { agencyCode: code, agencyName: name, returnedOn, dueOn } = request
    return {
      ...pick(request),
      agency: { code, name },
      status: request.status,
      dueOn,
      returnedOn,
      isOnTime: cameOnTime(request),
      queries: await readComments(work, requestId, 'QUERY'),
      moves: [...movesOpen(work, request)],
    }
  }
  const released = (await releasedTo(work)).find((row) => row.requestId === requestId)
  if (!released) return null
  return {
    ...pick(released),
    agency: await agencyOf(work, released.agencyId),
    status: null,
    dueOn: null,
    returnedOn: null,
    isOnTime: null,
    queries: [],
    moves: [],
  }
}

const pick = ({ questions, extraQuestions }: QuestionsAsked) => ({ questions, extraQuestions })
