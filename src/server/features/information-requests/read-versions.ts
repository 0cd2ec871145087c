import { sql } from 'kysely'
import { questionsOf } from '#domain/forms/answers.ts'
import type { MissingReason } from '#domain/forms/form-definition.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { type QuestionsAsked, returnFormFor } from '#domain/information-requests/return-form.ts'
import { joinChronology } from '#domain/information-requests/withheld-events.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { namesOf, readRequest } from './request-row.ts'

/**
 * The versions of a return that the reader may know of, oldest first. Why one was handed in again is told to whoever
 * reads anything of it: row-level security has picked the answers.
 */
export async function readVersionList(work: Pick<Work, 'tx'>, requestId: string) {
  const rows = await work.tx
    .selectFrom('casebook.return_version')
    .select(['number', 'is_nil as isNil', 'returned_at as returnedAt', 'returned_by as by'])
    .select(
      sql<string>`case when exists (select 1 from casebook.returned_answer answer
        where answer.request_id = return_version.request_id and answer.number = return_version.number)
        then reason else '' end`.as('reason'),
    )
    .where('request_id', '=', requestId)
    .orderBy('number')
    .execute()
  const nameOf = await namesOf(
    work,
    rows.map(({ by }) => by),
  )
  return rows.map(({ by, ...row }) => ({ ...row, returnedBy: nameOf(by) }))
}

/** The answers of one version, and which of them are withheld from the reader (hard rule 4). */
export async function readAnswers(
  { tx }: Pick<Work, 'tx'>,
  requestId: string,
  { number, isNil }: { readonly number: number; readonly isNil: boolean },
  asked: QuestionsAsked,
) {
  const rows = await tx
    .selectFrom('casebook.returned_answer')
    .select(['question_id as id', 'value', 'skipped'])
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .execute()
  const values = joinChronology(Object.fromEntries(rows.map(({ id, value }) => [id, value ?? undefined])))
  const reasons = new Map(rows.map(({ id, skipped }) => [id, skipped as MissingReason | null]))
  const answers = Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const skipped = reasons.get(id)
      return [id, { ...(value !== undefined && { value }), ...(skipped && { skipped }) }]
    }),
  )
  const form = isNil ? nilForm : returnFormFor(asked)
  const missing = questionsOf(form)
    .map(({ id }) => id)
    .filter((id) => !reasons.has(id))
  return { answers, withheld: await withheldOf({ tx }, requestId, missing) }
}

async function withheldOf({ tx }: Pick<Work, 'tx'>, requestId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`select id from unnest(${sql.val(ids)}::text[]) id
    where casebook.is_withheld(${requestId}, id)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** An earlier version, for the agency itself. */
export async function readOwnVersion({ input, context, errors }: Handler<'requests.version'>) {
  const work = context.work()
  const request = await readRequest(work, input.requestId)
  const version = (await readVersionList(work, request.id)).find(({ number }) => number === input.number)
  if (!version) throw errors.NOT_FOUND()
  const read = await readAnswers(work, request.id, version, request)
  await recordAudit(work, 'returns-opened', request.caseId, { on: request.id })
  return {
    requestId: request.id,
    agency: { code: request.agencyCode, name: request.agencyName },
    questions: [...request.questions],
    extraQuestions: [...request.extraQuestions],
    version,
    ...read,
  }
}
