import { asSystem } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'

/**
 * Which answers of the returns are withheld from somebody. Looked for past what this person may see: what is written
 * for everybody must hold none of them, whoever writes it.
 */
export async function readOpenRestrictions(work: Work, reviewId: string) {
  const open = await asSystem(work, () =>
    work.tx
      .selectFrom('casebook.restriction as restriction')
      .innerJoin('casebook.information_request as request', 'request.id', 'restriction.request_id')
      .select(['restriction.request_id as requestId', 'restriction.question_id as questionId'])
      .where('request.review_id', '=', reviewId)
      .where('restriction.lifted_at', 'is', null)
      .execute(),
  )
  return (requestId: string, questionId: string) =>
    open.some((each) => each.requestId === requestId && (each.questionId === null || each.questionId === questionId))
}
