import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import type { Person, Received } from './given.ts'
import { givenRapidReview } from './given-rapid-review.ts'
import type { TestApp } from './server-app.ts'
import { type Answers, allChecked, wholeDecision, wholeRecord } from './whole-review.ts'

const stored = (answers: Answers, by: Person, at: string): StoredAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { value, rev: 1, by: { id: by.accountId, name: by.name }, at }]),
  )

export type ReviewFacts = {
  readonly record?: Answers
  readonly decision?: Answers
  readonly round?: number
  readonly signed?: readonly { readonly group: string; readonly by: Person; readonly verdict?: string }[]
  readonly meetingId?: string
  readonly sentOn?: string
}

export type Review = Received & Awaited<ReturnType<typeof givenRapidReview>>

/** A Rapid Review that stands here, with what was written and signed so far, put straight into the tables. */
export async function putReview(
  app: TestApp,
  received: Received,
  by: Person,
  status: RapidReviewStatus,
  facts: ReviewFacts = {},
): Promise<Review> {
  const { superuser, clock } = app
  const [awareOn, submittedOn] = ['2026-06-01', '2026-06-03']
  const opened = await givenRapidReview(app, { ...received, by, awareOn, submittedOn, status })
  const at = clock.now().toString()
  const { record = wholeRecord, decision = wholeDecision, round = 0, signed = [], meetingId } = facts
  const put = (each: number) => ({
    round: each,
    by: by.accountId,
    at,
    checks: allChecked,
    decision,
    record,
    released: {},
  })
  await superuser
    .updateTable('casebook.rapid_review')
    .set({
      record: JSON.stringify(stored(record, by, at)),
      decision: JSON.stringify(stored(decision, by, at)),
      quality: JSON.stringify({ rounds: Array.from({ length: round }, (_, index) => put(index + 1)) }),
      round,
      meeting_id: meetingId ?? null,
      sent_on: facts.sentOn ?? null,
    })
    .where('id', '=', opened.reviewId)
    .execute()
  for (const each of signed) {
    await superuser
      .insertInto('casebook.sign_off')
      .values({
        partnership_id: by.partnership.id,
        id: crypto.randomUUID(),
        review_id: opened.reviewId,
        case_id: received.caseId,
        round,
        quorum_group: each.group,
        verdict: each.verdict ?? 'AGREE',
        account_id: each.by.accountId,
        at,
      })
      .execute()
  }
  return { ...received, ...opened }
}
