import type { FormValues } from '#domain/forms/answers.ts'
import { partChronology } from '#domain/information-requests/withheld-events.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import type { RequestRow } from './request-row.ts'

type Version = {
  readonly values: FormValues
  readonly formVersion: number
  readonly isNil: boolean
  /** Why it is handed in again; empty for the first. */
  readonly reason?: string
}

/**
 * Keeps what was handed in as a version of its own, answer by answer; none is ever changed. The day of the first stays
 * the day of the return, whatever is asked later.
 */
export async function writeVersion(work: Work, request: RequestRow, version: Version): Promise<number> {
  const { tx, actor, now } = work
  const number = request.returnNumber + 1
  const key = { partnership_id: actor.partnershipId, request_id: request.id, number, case_id: request.caseId }
  await tx
    .insertInto('casebook.return_version')
    .values({
      ...key,
      form_version: version.formVersion,
      is_nil: version.isNil,
      reason: version.reason ?? '',
      returned_at: now.toString(),
      returned_by: actor.id,
    })
    .execute()
  const answers = partChronology(version.values.answers)
  const { skipped } = version.values
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(skipped)])]
  const rows = ids.map((id) => ({
    ...key,
    question_id: id,
    value: answers[id] === undefined ? null : JSON.stringify(answers[id]),
    skipped: skipped[id] ?? null,
  }))
  if (rows.length > 0) await tx.insertInto('casebook.returned_answer').values(rows).execute()
  await tx
    .updateTable('casebook.information_request')
    .set({
      return_number: number,
      returned_on: request.returnedOn ?? londonDay(now),
      ...(version.isNil ? {} : { percent: 100 }),
    })
    .where('id', '=', request.id)
    .execute()
  return number
}
