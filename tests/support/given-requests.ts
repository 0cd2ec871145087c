import { type QualityCheck, qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { changes, givenIn, type Person } from './given.ts'
import { givenRapidReview } from './given-rapid-review.ts'
import { returnAnswers } from './return-answers.ts'
import type { TestApp } from './server-app.ts'

/** Those who ask and answer for a Rapid Review, and requests that stand where a test needs them. */
export async function givenRequests(app: TestApp, prefix?: string) {
  const given = givenIn(app, prefix)
  const people = {
    manager: await given.person({ role: 'BM', agency: 'CSCP', name: 'Maud Manager' }),
    coordinator: await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Coordinator' }),
    chair: await given.person({ role: 'CHAIR', agency: 'MPS', name: 'Chay Chair' }),
    member: await given.person({ agency: 'CHS', name: 'Mina Member' }),
    second: await given.person({ agency: 'CHS', name: 'Sid Second' }),
    signer: await given.person({ role: 'SIGNER', agency: 'CHS', name: 'Sign Signer' }),
    author: await given.person({ role: 'CONTRIB', agency: 'CHS', name: 'Ada Author' }),
    other: await given.person({ agency: 'MPS', name: 'Otto Other' }),
  }

  /** A review of a case of its own, and a request to CHS. */
  async function review(status: RequestStatus = 'ISSUED', author?: Person) {
    const received = await given.receivedReferral(await given.person({ role: 'REFERRER', agency: 'SCHOOL' }))
    const { reference, caseId, childId, motherId } = received
    const made = await givenRapidReview(app, {
      caseId,
      reference,
      by: people.coordinator,
      awareOn: '2026-05-28',
      submittedOn: '2026-06-01',
      status: 'GATHERING',
      people: [childId, motherId],
    })
    const requestId = await made.request('CHS', { status, dueOn: '2026-06-10', ...(author && { author }) })
    return { ...made, received, reference, caseId, requestId }
  }

  /** The author has written all of it. */
  async function written(author = people.author) {
    const made = await review('ASSIGNED', author)
    await write(author, made.requestId, returnAnswers())
    return made
  }
  async function handedIn(author = people.author) {
    const made = await written(author)
    await author.api.requests.handIn({ requestId: made.requestId })
    return made
  }
  async function returned() {
    const made = await handedIn()
    await approve(people.member, made.requestId)
    return made
  }

  /** Reads the return as it stands, and lets it leave the agency. */
  async function approve(who: Person, requestId: string, checked: readonly QualityCheck[] = qualityCheckCodes) {
    const { version } = await who.api.requests.draft({ requestId })
    return who.api.requests.approve({ requestId, version, checked: [...checked] })
  }

  async function write(who: Person, requestId: string, answers: Record<string, unknown>) {
    const draft = await who.api.requests.draft({ requestId })
    return who.api.requests.save({ requestId, changes: changes(answers, draft.answers) })
  }

  async function row(requestId: string) {
    return app.superuser
      .selectFrom('casebook.information_request')
      .selectAll()
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
  }

  async function messagesAbout(caseId: string) {
    const rows = await app.superuser
      .selectFrom('casebook.message')
      .select(['kind', 'account_id', 'path', 'due_on'])
      .where('case_id', '=', caseId)
      .orderBy('created_at')
      .execute()
    return rows.map(({ kind, account_id, path, due_on }) => [kind, account_id, path, due_on])
  }

  return { ...given, ...people, review, written, handedIn, returned, approve, write, row, messagesAbout }
}
export type Requests = Awaited<ReturnType<typeof givenRequests>>
