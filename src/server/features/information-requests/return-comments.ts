import type { ReturnComment } from '#contract/information-requests.ts'
import type { Work } from '../../procedure.ts'
import { namesOf, type RequestRow } from './request-row.ts'

type Kind = ReturnComment['kind']
type Comment = { readonly questionId: string; readonly text: string }

/** Comments at answers, oldest first. Row-level security keeps those of the member to the author in the agency. */
export async function readComments(work: Pick<Work, 'tx'>, requestId: string, kind?: Kind): Promise<ReturnComment[]> {
  let query = work.tx.selectFrom('casebook.return_comment').selectAll().where('request_id', '=', requestId)
  if (kind) query = query.where('kind', '=', kind)
  const rows = await query.orderBy('at').orderBy('id').execute()
  const nameOf = await namesOf(
    work,
    rows.map(({ by_account }) => by_account),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Kind,
    questionId: row.question_id,
    text: row.text,
    by: nameOf(row.by_account),
    at: row.at,
    reply: row.reply,
    settledAt: row.settled_at,
  }))
}

export async function addComments(work: Work, request: RequestRow, kind: Kind, comments: readonly Comment[]) {
  const { tx, actor, now } = work
  const row = {
    partnership_id: actor.partnershipId,
    request_id: request.id,
    case_id: request.caseId,
    kind,
    on_number: request.returnNumber,
    by_account: actor.id,
    at: now.toString(),
  }
  const rows = comments.map(({ questionId, text }) => ({
    ...row,
    id: crypto.randomUUID(),
    question_id: questionId,
    text,
  }))
  await tx.insertInto('casebook.return_comment').values(rows).execute()
}

/** What was asked has been seen to. */
export const settleComments = ({ tx, actor, now }: Work, { id }: RequestRow, kind: Kind) =>
  tx
    .updateTable('casebook.return_comment')
    .set({ settled_at: now.toString(), settled_by: actor.id })
    .where('request_id', '=', id)
    .where('kind', '=', kind)
    .where('settled_at', 'is', null)
    .execute()
