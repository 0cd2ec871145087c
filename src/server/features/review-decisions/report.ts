import type { ReviewReport } from '#contract/review-decision-parts.ts'
import { rapidReviewStatusLabels } from '#domain/rapid-reviews/rapid-review-status.ts'
import { reportParts } from '#domain/review-decisions/report.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { gatherFacts } from './report-facts.ts'
import { lookupsFor } from './returned.ts'
import { noReview, type ReviewRow, readReview } from './review-row.ts'

/** The report as a Word document. */
export async function reportDocument({ context, errors }: Handler<'reviewDecisions.report'>) {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'review-report-made', review.caseId)
  return makeReport(work, review)
}

/** The same to read and print. */
export async function readReport({ context, errors }: Handler<'reviewDecisions.readReport'>): Promise<ReviewReport> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId)
  const { parts, ...facts } = await assemble(work, review)
  const plain = parts.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map(({ heading, lines }) => ({ heading, lines: [...lines] })),
  }))
  return { ...facts, parts: plain }
}

export async function makeReport(work: Work, review: ReviewRow): Promise<File> {
  const report = await assemble(work, review)
  // What makes Word documents is large and stays out of memory until the first is wanted.
  const { reviewReportDocument } = await import('../../documents/review-report.ts')
  return reviewReportDocument(report)
}

async function assemble(work: Work, review: ReviewRow) {
  const { reference, pseudonym } = await work.tx
    .selectFrom('casebook.case_file')
    .select(['reference', 'pseudonym'])
    .where('id', '=', review.caseId)
    .executeTakeFirstOrThrow()
  const lookups = await lookupsFor(work)
  return {
    reference: reference ?? '',
    pseudonym: pseudonym ?? '',
    standsAt: rapidReviewStatusLabels[review.status],
    madeOn: londonDay(work.now),
    parts: reportParts(await gatherFacts(work, review, lookups), lookups),
  }
}
