import type { WithheldPage } from '#contract/rapid-review-withholding.ts'
import { parallelProcesses } from '#domain/codes/parallel-processes.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { noReview, type ReviewRow, readReviewRow, refusal } from './review-row.ts'

/** What is withheld from whom, with what was lifted again, and what may be chosen for more. */
export async function readWithheld({ context, errors }: Handler<'rapidReviews.withheld'>): Promise<WithheldPage> {
  const work = context.work()
  const review = await readReviewRow(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId, { fields: ['withheld'] })
  return { restrictions: await readRestrictions(work, review), choices: await readChoices(work, review) }
}

/**
 * Withholds an answer, or a whole return, from one person or from everybody outside the agency and the Business Team
 * (hard rule 4). It holds whatever is released afterwards.
 */
export async function withhold({ input, context, errors }: Handler<'rapidReviews.withhold'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const review = await readReviewRow(work)
  if (!review) throw errors.REFUSED(noReview)
  const { returns, people, processes } = await readChoices(work, review)
  const chosen = returns.find(({ requestId }) => requestId === input.requestId)
  const person = people.find(({ accountId }) => accountId === input.accountId)
  const issues = [
    chosen ? null : { path: ['requestId'], message: 'Choose whose return' },
    !chosen || input.questionId === null || chosen.questions.some(({ id }) => id === input.questionId)
      ? null
      : { path: ['questionId'], message: 'Choose a question of that return' },
    input.accountId === null || person
      ? null
      : { path: ['accountId'], message: 'Choose somebody who reads the review' },
    chosen && person?.agencies.includes(chosen.agency)
      ? { path: ['accountId'], message: 'An agency always reads its own return: choose somebody of another' }
      : null,
    input.processId === null || processes.some(({ id }) => id === input.processId)
      ? null
      : { path: ['processId'], message: 'Choose a process that is on the case' },
  ].filter((issue) => issue !== null)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const id = crypto.randomUUID()
  await tx
    .insertInto('casebook.restriction')
    .values({
      partnership_id: actor.partnershipId,
      id,
      case_id: review.caseId,
      request_id: input.requestId,
      question_id: input.questionId,
      account_id: input.accountId,
      process_id: input.processId,
      reason: input.reason,
      made_by: actor.id,
      made_at: now.toString(),
    })
    .execute()
  const fields = input.questionId ? [input.questionId] : []
  await recordAudit(work, 'answer-withheld', review.caseId, { on: input.requestId, fields })
  return { restrictionId: id }
}

/** Lets it be read again, with the reason. What was withheld, and when, stays to be seen. */
export async function liftWithholding({ input, context, errors }: Handler<'rapidReviews.liftWithholding'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const lifted = await tx
    .updateTable('casebook.restriction')
    .set({ lifted_by: actor.id, lifted_at: now.toString(), lifted_reason: input.reason })
    .where('id', '=', input.restrictionId)
    .where('case_id', '=', subject.caseId)
    .where('lifted_at', 'is', null)
    .returning(['request_id', 'question_id'])
    .executeTakeFirst()
  if (!lifted) throw errors.REFUSED(refusal('This is not withheld any more.'))
  const fields = lifted.question_id ? [lifted.question_id] : []
  await recordAudit(work, 'withholding-lifted', subject.caseId, { on: lifted.request_id, fields })
  return {}
}

async function readRestrictions({ tx }: Work, { id }: ReviewRow): Promise<WithheldPage['restrictions']> {
  const rows = await tx
    .selectFrom('casebook.restriction as restriction')
    .innerJoin('casebook.information_request as request', 'request.id', 'restriction.request_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .leftJoin('casebook.account as reader', 'reader.id', 'restriction.account_id')
    .leftJoin('casebook.account as maker', 'maker.id', 'restriction.made_by')
    .leftJoin('casebook.account as lifter', 'lifter.id', 'restriction.lifted_by')
    .select([
      'restriction.id',
      'restriction.request_id as requestId',
      'agency.short_name as agency',
      'restriction.question_id as questionId',
      'restriction.process_id as processId',
      'restriction.reason',
      'restriction.made_at as madeAt',
      'restriction.lifted_at as liftedAt',
      'restriction.lifted_reason as liftedReason',
      'reader.id as readerId',
      'reader.name as readerName',
      'maker.name as madeBy',
      'lifter.name as liftedBy',
    ])
    .where('request.review_id', '=', id)
    .orderBy((eb) => eb('restriction.lifted_at', 'is not', null))
    .orderBy('restriction.made_at', 'desc')
    .execute()
  return rows.map(({ readerId, readerName, madeBy, liftedAt, liftedBy, liftedReason, ...row }) => ({
    ...row,
    person: readerId && readerName ? { accountId: readerId, name: readerName } : null,
    madeBy: madeBy ?? '',
    lifted: liftedAt ? { by: liftedBy ?? '', at: liftedAt, reason: liftedReason } : null,
  }))
}

/** Seats whose holders read what agencies handed in (matrix, "Agency return (submitted)"). */
const readingRoles = ['BM', 'COORD', 'CHAIR', 'SCRUT', 'MEMBER']

async function readChoices(work: Work, { id, caseId, questions }: ReviewRow): Promise<WithheldPage['choices']> {
  const { tx, now } = work
  const requests = await tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .leftJoin('casebook.return_version as version', (join) =>
      join.onRef('version.request_id', '=', 'request.id').onRef('version.number', '=', 'request.return_number'),
    )
    .select([
      'request.id as requestId',
      'version.is_nil as isNil',
      'request.extra_questions as extraQuestions',
      'agency.short_name as agency',
    ])
    .where('request.review_id', '=', id)
    .where('request.status', '<>', 'WITHDRAWN')
    .orderBy('agency.position')
    .execute()
  const today = londonDay(now)
  const readers = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select(['account.id as accountId', 'account.name', 'agency.short_name as agency'])
    .where('seat.role', 'in', readingRoles)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .where((eb) =>
      eb.or([
        eb('seat.role', '<>', 'MEMBER'),
        eb.exists(
          eb
            .selectFrom('casebook.case_agency as listed')
            .select('listed.agency_id')
            .whereRef('listed.agency_id', '=', 'seat.agency_id')
            .where('listed.case_id', '=', caseId),
        ),
      ]),
    )
    .orderBy('account.name')
    .execute()
  const people = new Map<string, WithheldPage['choices']['people'][number]>()
  for (const { agency, ...reader } of readers) {
    const agencies = people.get(reader.accountId)?.agencies ?? []
    people.set(reader.accountId, { ...reader, agencies: [...new Set([...agencies, agency])] })
  }
  const processes = await tx
    .selectFrom('casebook.parallel_process')
    .select(['id', 'answers'])
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .orderBy('added_at')
    .execute()
  return {
    returns: requests.map(({ requestId, agency, isNil, extraQuestions }) => {
      const form = isNil ? nilForm : returnFormFor({ questions, extraQuestions: extraQuestions as string[] })
      return {
        requestId,
        agency,
        questions: form.sections.flatMap((section) =>
          section.questions.map(({ id: questionId, label }) => ({ id: questionId, label })),
        ),
      }
    }),
    people: [...people.values()],
    processes: processes.map(({ id: processId, answers }, index) => ({
      id: processId,
      label: processLabel(answers, index),
    })),
  }
}

/** What kind of process it is, and who leads it. */
function processLabel(answers: unknown, index: number): string {
  const { type, lead } = valuesOf(answers as StoredAnswers).answers
  const kind = parallelProcesses.find(({ code }) => code === type)?.label ?? `Process ${index + 1}`
  return typeof lead === 'string' && lead !== '' ? `${kind}, ${lead}` : kind
}
