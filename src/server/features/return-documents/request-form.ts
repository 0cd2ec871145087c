import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { londonDay } from '../../deps.ts'
import type { ReturnDocument } from '../../documents/return-document.ts'
import type { Work } from '../../procedure.ts'

/** What a document of one request is made of, as its agency sees it. */
export async function readRequestForm({ tx, now }: Work, requestId: string) {
  const request = await tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', (join) =>
      join.onRef('agency.partnership_id', '=', 'request.partnership_id').onRef('agency.id', '=', 'request.agency_id'),
    )
    .select([
      'request.reference',
      'request.due_on as dueOn',
      'request.questions',
      'request.extra_questions as extra',
      'agency.name as agency',
    ])
    .where('request.id', '=', requestId)
    .executeTakeFirstOrThrow()
  const agencies = await tx.selectFrom('casebook.agency').select(['code', 'name']).orderBy('name').execute()
  // Written by this application as lists of sentences.
  const form = returnFormFor({ questions: request.questions as string[], extraQuestions: request.extra as string[] })
  const { reference, agency, dueOn } = request
  const facts: Omit<ReturnDocument, 'values'> = { form, requestId, reference, agency, dueOn, people: [], agencies }
  return { ...facts, today: londonDay(now) }
}

/** The agency's draft as it stands; empty before its first word. */
export async function readDraftAnswers({ tx }: Work, requestId: string): Promise<StoredAnswers> {
  const draft = await tx
    .selectFrom('casebook.agency_return')
    .select('answers')
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return (draft?.answers ?? {}) as StoredAnswers
}
