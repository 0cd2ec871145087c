import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { returnForm } from '#domain/information-requests/return-form.ts'
import { documentCode } from '#domain/return-documents/document-code.ts'
import type { Person, Received } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { givenDraft, givenVersion } from '#tests/support/given-returns.ts'
import { nilAnswers } from '#tests/support/return-answers.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'
import { paragraphs, wordFile } from '#tests/support/word/hostile-files.ts'
import type { Subjects } from './subjects.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const reason = 'Because this test asks for it'
const comment = { questionId: 'engagement', text: 'Which buses?' }
/** A document that belongs to the request and answers nothing. */
const emptyReturn = (requestId: string) =>
  new File([wordFile(paragraphs(documentCode({ form: returnForm, requestId })))], 'return.docx')
let count = 0

/** One call of each procedure about a request, and about what was returned on its case. */
export function requestCalls(reference: string, requestId: string, accountId: string, commentId?: string): Calls {
  count += 1
  const person = { isInvolved: false, note: '' }
  const email = `author${count}.${crypto.randomUUID().slice(0, 8)}@test.example`
  return {
    'requests.get': (api) => api.requests.get({ requestId }),
    'requests.people': (api) => api.requests.people({ requestId }),
    'requests.acknowledge': (api) => api.requests.acknowledge({ requestId }),
    'requests.answerNil': (api) => api.requests.answerNil({ requestId, answers: nilAnswers() }),
    'requests.assign': (api) => api.requests.assign({ requestId, accountId, ...person }),
    'requests.inviteAuthor': (api) => api.requests.inviteAuthor({ requestId, name: 'New Author', email, ...person }),
    'requests.draft': (api) => api.requests.draft({ requestId }),
    'requests.save': (api) =>
      api.requests.save({ requestId, changes: { services_offered: { base: 0, value: 'Weekly visits' } } }),
    'requests.handIn': (api) => api.requests.handIn({ requestId }),
    'requests.sendBack': (api) => api.requests.sendBack({ requestId, comments: [comment] }),
    'requests.approve': (api) => api.requests.approve({ requestId, version: 1, checked: qualityCheckCodes }),
    'requests.answerQueries': (api) =>
      api.requests.answerQueries({ requestId, replies: commentId ? [{ commentId, reply: 'The 64' }] : [] }),
    'requests.amend': (api) => api.requests.amend({ requestId, reason }),
    'requests.version': (api) => api.requests.version({ requestId, number: 1 }),
    'returns.list': (api) => api.returns.list({ reference }),
    'returns.get': (api) => api.returns.get({ reference, requestId }),
    'returns.accept': (api) => api.returns.accept({ reference, requestId, number: 1 }),
    'returns.query': (api) => api.returns.query({ reference, requestId, number: 1, queries: [comment] }),
    'returnDocuments.blank': (api) => api.returnDocuments.blank({ requestId }),
    'returnDocuments.download': (api) => api.returnDocuments.download({ requestId }),
    'returnDocuments.read': (api) => api.returnDocuments.read({ requestId, file: emptyReturn(requestId) }),
    'returnDocuments.returned': (api) => api.returnDocuments.returned({ reference, requestId }),
  }
}

/**
 * A request of the received case that was returned and released. Its review stands on another case: an incident would
 * let the notifier and the Executive Group see this one.
 */
export async function givenReturnedRequest(
  app: TestApp,
  { caseId, reference }: Received,
  elsewhere: { readonly caseId: string },
  by: Person,
) {
  const review = await givenRapidReview(app, {
    caseId: elsewhere.caseId,
    reference,
    by,
    awareOn: '2026-05-28',
    submittedOn: '2026-06-01',
  })
  const requestId = await review.request('YJS', { status: 'SUBMITTED' })
  const { superuser, clock } = app
  const at = clock.now().toString()
  await superuser
    .updateTable('casebook.information_request')
    .set({ case_id: caseId })
    .where('id', '=', requestId)
    .execute()
  await superuser
    .updateTable('casebook.case_agency')
    .set({ case_id: caseId })
    .where('case_id', '=', elsewhere.caseId)
    .execute()
  await givenVersion(app, { requestId, caseId, by })
  await superuser
    .insertInto('casebook.return_release')
    .values({
      partnership_id: by.partnership.id,
      request_id: requestId,
      case_id: caseId,
      up_to_number: 1,
      released_by: by.accountId,
      released_at: at,
    })
    .execute()
  return requestId
}

/** One act each on a request that stands where it is possible. The person is member of the agency and runs the review. */
export async function callsToRequests(app: TestApp, { given, received }: Subjects, person: Person, agency: string) {
  const writer = await given.person({ role: 'CONTRIB', agency })
  async function stands(status: RequestStatus, author?: Person): Promise<Calls> {
    const { reference, caseId, childId } = await given.receivedReferral(received.by)
    const review = await givenRapidReview(app, {
      caseId,
      reference,
      by: person,
      awareOn: '2026-05-28',
      submittedOn: '2026-06-01',
      people: [childId],
    })
    const requestId = await review.request(agency, { status, ...(author && { author }) })
    await givenDraft(app, { requestId, caseId, by: author ?? person })
    const isBack = ['SUBMITTED', 'QUERIED', 'RECEIVED'].includes(status)
    if (isBack) await givenVersion(app, { requestId, caseId, by: person })
    const commentId = crypto.randomUUID()
    if (status === 'QUERIED') {
      await app.superuser
        .insertInto('casebook.return_comment')
        .values({
          partnership_id: person.partnership.id,
          id: commentId,
          request_id: requestId,
          case_id: caseId,
          kind: 'QUERY',
          question_id: comment.questionId,
          text: comment.text,
          by_account: person.accountId,
          at: app.clock.now().toString(),
        })
        .execute()
    }
    return requestCalls(reference, requestId, writer.accountId, commentId)
  }
  const [drafting, received2] = [await stands('DRAFTING', person), await stands('RECEIVED', person)]
  const from = async (status: RequestStatus, ...names: string[]) => {
    const all = await stands(status, status === 'ISSUED' ? undefined : writer)
    return Object.fromEntries(names.map((name) => [name, all[name] ?? (() => Promise.resolve())]))
  }
  return {
    ...received2,
    ...drafting,
    'requests.amend': received2['requests.amend'],
    'requests.version': received2['requests.version'],
    'returns.list': received2['returns.list'],
    'returns.get': received2['returns.get'],
    'returnDocuments.returned': received2['returnDocuments.returned'],
    'requests.handIn': (await stands('DRAFTING', person))['requests.handIn'],
    ...(await from('ISSUED', 'requests.acknowledge')),
    ...(await from('ISSUED', 'requests.answerNil')),
    ...(await from('ISSUED', 'requests.assign')),
    ...(await from('ISSUED', 'requests.inviteAuthor')),
    ...(await from('MEMBER_QA', 'requests.sendBack')),
    ...(await from('MEMBER_QA', 'requests.approve')),
    ...(await from('QUERIED', 'requests.answerQueries')),
    ...(await from('SUBMITTED', 'returns.accept')),
    ...(await from('SUBMITTED', 'returns.query')),
  } as Calls
}
