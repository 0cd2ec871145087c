import { actionStatusLabels } from '#domain/actions/action-status.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import type { ReportFacts } from '#domain/review-decisions/report.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { readActionsOf } from '../actions/keep-actions.ts'
import { type DrawnReturn, readDrawnReturns } from './drawn-returns.ts'
import { whyMissing } from './returned.ts'
import { type ReviewRow, standingRound } from './review-row.ts'
import { readSignatures } from './signatures.ts'
import { whyLate } from './why-late.ts'

/** All that the report is made of, the same for everybody who reads it. */
export async function gatherFacts(work: Work, review: ReviewRow, lookups: DisplayLookups): Promise<ReportFacts> {
  const incident = await work.tx
    .selectFrom('casebook.incident')
    .select(['submitted_on', 'national_reference'])
    .where('id', '=', review.incidentId)
    .executeTakeFirst()
  const returns = await readDrawnReturns(work, review)
  const standing = standingRound(review)
  const signatures = (await readSignatures(work, review.id)).filter(({ round }) => round === standing?.round)
  const actions = await readActionsOf(work, review.id, () => 0)
  const { periodFrom: from, periodTo: to } = review
  return {
    children: await readChildren(work),
    awareOn: review.awareOn,
    notifiedOn: incident?.submitted_on ?? null,
    nationalReference: incident?.national_reference ?? '',
    period: from && to ? { from, to } : null,
    agencies: returns.map((each) => involvementOf(each, lookups)),
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
    checks: standing?.checks ?? {},
    sent: review.sentOn ? { on: review.sentOn, lateReason: await whyLate(work, review.id) } : null,
  }
}

/** How an agency took part, with its own summary where everybody may read it. */
function involvementOf(returned: DrawnReturn, lookups: DisplayLookups): ReportFacts['agencies'][number] {
  const { agencyName, status, returnedOn, isNil, isLeftOut, form, summary: value } = returned
  const question = questionsById(form).get('summary_of_involvement')
  const came = returnedOn ? ` on ${formatLongDate(returnedOn)}` : ''
  const standing = isNil
    ? `Searched its records and found nothing${came}.`
    : (whyMissing(returned) ?? (returnedOn ? `Returned${came}.` : `${requestStatusLabels[status]}.`))
  const written = question && value !== undefined ? displayAnswer(question, { value }, lookups) : []
  return { name: agencyName, standing, summary: isLeftOut ? [summaryLeftOut] : written }
}

const summaryLeftOut = 'Its own summary is left out of this report: it is not released, or is withheld.'

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
