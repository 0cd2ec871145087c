import type { Answers } from '#domain/forms/answers.ts'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'
import type { FormDefinition, MissingReason } from '#domain/forms/form-definition.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { isOwed, type RequestStatus } from '#domain/information-requests/request-status.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { asSystem } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'

/** An agency that was asked, and how its request stands. */
export type AskedReturn = {
  readonly id: string
  readonly agency: string
  readonly agencyName: string
  readonly status: RequestStatus
  readonly returnedOn: string | null
  readonly endedReason: string
}

/** Of an agency's latest return what this person may read: row-level security has picked. */
export type Returned = Omit<AskedReturn, 'id'> & {
  readonly requestId: string
  readonly isNil: boolean
  readonly number: number
  readonly form: FormDefinition
  readonly answers: Answers
  readonly skipped: { readonly [questionId: string]: MissingReason | undefined }
}

/**
 * The requests of a review with the latest returned answers. Which agency was asked, and whether it has returned, is
 * known to whoever works on the review; of the words only what row-level security lets through is here, and of a draft
 * nothing.
 */
export async function readReturned(work: Work, reviewId: string): Promise<Returned[]> {
  const requests = await asSystem(work, () => requestsOf(work, reviewId))
  const answers = await latestAnswers(
    work,
    requests.map(({ id }) => id),
  )
  return requests.map((request) => {
    const mine = answers.filter(({ requestId }) => requestId === request.id)
    const isNil = mine[0]?.isNil ?? request.status === 'NIL_RETURN'
    const asked = {
      questions: request.questions as string[],
      extraQuestions: request.extraQuestions as string[],
    }
    return {
      requestId: request.id,
      agency: request.agency,
      agencyName: request.agencyName,
      status: request.status,
      returnedOn: request.returnedOn,
      endedReason: request.endedReason,
      isNil,
      number: mine[0]?.number ?? 0,
      form: isNil ? nilForm : returnFormFor(asked),
      answers: Object.fromEntries(
        mine.flatMap(({ questionId, value }) => (value === null ? [] : [[questionId, value]])),
      ),
      skipped: Object.fromEntries(
        mine.flatMap(({ questionId, skipped }) => (skipped ? [[questionId, skipped as MissingReason]] : [])),
      ),
    }
  })
}

export async function requestsOf({ tx }: Work, reviewId: string) {
  const rows = await tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .select([
      'request.id',
      'request.status',
      'request.questions',
      'request.extra_questions as extraQuestions',
      'request.returned_on as returnedOn',
      'request.ended_reason as endedReason',
      'agency.code as agency',
      'agency.short_name as agencyName',
    ])
    .where('request.review_id', '=', reviewId)
    .where('request.status', '!=', 'WITHDRAWN')
    .orderBy('agency.position')
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, status: status as RequestStatus }))
}

async function latestAnswers({ tx }: Work, requestIds: readonly string[]) {
  if (requestIds.length === 0) return []
  return tx
    .selectFrom('casebook.returned_answer as answer')
    .innerJoin('casebook.return_version as version', (join) =>
      join.onRef('version.request_id', '=', 'answer.request_id').onRef('version.number', '=', 'answer.number'),
    )
    .select([
      'answer.request_id as requestId',
      'answer.number',
      'answer.question_id as questionId',
      'answer.value',
      'answer.skipped',
      'version.is_nil as isNil',
    ])
    .where('answer.request_id', 'in', requestIds)
    .where(({ eb, selectFrom }) =>
      eb(
        'answer.number',
        '=',
        selectFrom('casebook.return_version as latest')
          .select(({ fn }) => fn.max('latest.number').as('number'))
          .whereRef('latest.request_id', '=', 'answer.request_id'),
      ),
    )
    .execute()
}

/** Why a return is missing, in a sentence for the record; null where it came. */
export function whyMissing({
  status,
  agencyName,
  endedReason,
  returnedOn,
}: Omit<AskedReturn, 'id' | 'agency'>): string | null {
  if (status === 'OVERDUE_ACCEPTED') {
    return `The review went on without the return of ${agencyName}.${endedReason ? ` ${endedReason}` : ''}`
  }
  return isOwed(status) && returnedOn === null ? `The return of ${agencyName} had not come yet.` : null
}

const agencyNames = async ({ tx }: Work): Promise<DisplayLookups['agencyName']> => {
  const rows = await tx.selectFrom('casebook.agency').select(['code', 'short_name as name']).execute()
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}

/** What answers are shown with: agencies by their names, people by the labels of this case. */
export async function lookupsFor(work: Work): Promise<DisplayLookups> {
  const people = await work.tx
    .selectFrom('casebook.person')
    .select(['id', 'label'])
    .where('case_id', '=', work.subject.caseId)
    .execute()
  const labels = new Map(people.map(({ id, label }) => [id, label]))
  return {
    agencyName: await agencyNames(work),
    personLabel: (id) => labels.get(id) ?? 'A person no longer listed',
  }
}
