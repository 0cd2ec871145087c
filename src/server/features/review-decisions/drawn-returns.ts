import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { asSystem } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'
import { readOpenRestrictions } from './open-restrictions.ts'
import { type AskedReturn, requestsOf } from './returned.ts'
import { type ReviewRow, standingRound } from './review-row.ts'

const summaryQuestion = 'summary_of_involvement'

/** What the report holds of one agency. */
export type DrawnReturn = AskedReturn & {
  readonly isNil: boolean
  readonly form: FormDefinition
  readonly summary: unknown
  /** The agency wrote a summary that does not go into the report. */
  readonly isLeftOut: boolean
}

/**
 * What the report draws on: one text for whoever reads it, the partners who sign as well as the Panel. So it is looked
 * for past what this reader may see, and holds nothing that is withheld from anybody or not released.
 */
export const readDrawnReturns = async (work: Work, review: ReviewRow): Promise<DrawnReturn[]> => {
  const isWithheld = await readOpenRestrictions(work, review.id)
  return asSystem(work, async () => {
    const requests = await requestsOf(work, review.id)
    const versions = await versionsOf(work, review.id)
    const released = standingRound(review)?.released ?? (await releasedVersions(work, review.id))
    return requests.map((request) => {
      const mine = versions.filter(({ requestId }) => requestId === request.id)
      const drawn = isWithheld(request.id, summaryQuestion)
        ? undefined
        : mine.find(({ number }) => number === released[request.id])
      const { questions, extraQuestions, ...asked } = request
      return {
        ...asked,
        isNil: drawn?.isNil === true,
        form: returnFormFor({ questions: questions as string[], extraQuestions: extraQuestions as string[] }),
        summary: drawn?.summary ?? undefined,
        isLeftOut: !drawn && mine.some(({ summary }) => summary !== null),
      }
    })
  })
}

/** Of each return the version up to which the members may read it. */
export async function releasedVersions({ tx }: Work, reviewId: string): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('casebook.return_release as release')
    .innerJoin('casebook.information_request as request', 'request.id', 'release.request_id')
    .select(['release.request_id as requestId', 'release.up_to_number as number'])
    .where('request.review_id', '=', reviewId)
    .execute()
  return Object.fromEntries(rows.map(({ requestId, number }) => [requestId, number]))
}

const versionsOf = ({ tx }: Work, reviewId: string) =>
  tx
    .selectFrom('casebook.return_version as version')
    .innerJoin('casebook.information_request as request', 'request.id', 'version.request_id')
    .leftJoin('casebook.returned_answer as answer', (join) =>
      join
        .onRef('answer.request_id', '=', 'version.request_id')
        .onRef('answer.number', '=', 'version.number')
        .on('answer.question_id', '=', summaryQuestion),
    )
    .select(['version.request_id as requestId', 'version.number', 'version.is_nil as isNil', 'answer.value as summary'])
    .where('request.review_id', '=', reviewId)
    .execute()
