import type { ReviewReport } from '#contract/review-decision-parts.ts'
import { actionStatusLabels } from '#domain/actions/action-status.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { rapidReviewStatusLabels } from '#domain/rapid-reviews/rapid-review-status.ts'
import { type ReportFacts, reportParts } from '#domain/review-decisions/report.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readActionsOf } from '../actions/keep-actions.ts'
import { lookupsFor, type Returned, readReturned, whyMissing } from './returned.ts'
import { currentRound, noReview, type ReviewRow, readReview } from './review-row.ts'
import { readSignatures } from './signatures.ts'
import { whyLate } from './why-late.ts'

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

type Lookups = Awaited<ReturnType<typeof lookupsFor>>

async function gatherFacts(work: Work, review: ReviewRow, lookups: Lookups): Promise<ReportFacts> {
  const incident = await work.tx
    .selectFrom('casebook.incident')
    .select(['submitted_on', 'national_reference'])
    .where('id', '=', review.incidentId)
    .executeTakeFirst()
  const returned = await readReturned(work, review.id)
  const signatures = (await readSignatures(work, review.id)).filter(({ round }) => round === review.round)
  const actions = await readActionsOf(work, review.id, () => 0)
  const { periodFrom: from, periodTo: to } = review
  return {
    children: await readChildren(work),
    awareOn: review.awareOn,
    notifiedOn: incident?.submitted_on ?? null,
    nationalReference: incident?.national_reference ?? '',
    period: from && to ? { from, to } : null,
    agencies: returned.map((each) => involvementOf(each, lookups)),
    record: valuesOf(review.record),
    decision: valuesOf(review.decision),
    quorum: review.quorum?.words ?? '',
    actions: actions
      .filter(({ status }) => status !== 'WITHDRAWN')
      .map(
        ({ text, agency, dueOn, status }) =>
          `${text} ${agency.name}, by ${formatLongDate(dueOn)}. ${actionStatusLabels[status]}.`,
      ),
    scrutineer: String(review.decision.scrutineer_comment?.value ?? ''),
    signatures: signatures.map(({ at, ...each }) => ({ ...each, on: londonDay(Temporal.Instant.from(at)) })),
    checks: currentRound(review)?.checks ?? {},
    sent: review.sentOn ? { on: review.sentOn, lateReason: await whyLate(work, review.id) } : null,
  }
}

/** How an agency took part, with its own summary where this reader may read it. */
function involvementOf(returned: Returned, lookups: Lookups): ReportFacts['agencies'][number] {
  const { agencyName, status, returnedOn, isNil, form, answers } = returned
  const question = questionsById(form).get('summary_of_involvement')
  const value = answers.summary_of_involvement
  const came = returnedOn ? ` on ${formatLongDate(returnedOn)}` : ''
  const standing = isNil
    ? `Searched its records and found nothing${came}.`
    : (whyMissing(returned) ?? (returnedOn ? `Returned${came}.` : `${requestStatusLabels[status]}.`))
  const summary = question && value !== undefined ? displayAnswer(question, { value }, lookups) : []
  return { name: agencyName, standing, summary }
}

async function readChildren({ tx, subject }: Work) {
  const rows = await tx
    .selectFrom('casebook.person')
    .select(['label', 'answers', 'age_at_incident as age'])
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows
    .filter(isSubject)
    .map(({ label, age }) => `${label}, ${isAgeKnown(age) ? `${age} at the incident` : 'age not known'}`)
}

const isAgeKnown = (age: string) => age !== '' && age !== 'age not known'

const isSubject = ({ answers }: { readonly answers: unknown }) =>
  rolesIn(answers as StoredAnswers).includes('subject_child')
