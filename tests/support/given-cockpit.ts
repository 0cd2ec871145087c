import type { ScopeForm } from '#contract/rapid-review-scope.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { givenIn, type Person, type Received } from './given.ts'
import { givenRapidReview } from './given-rapid-review.ts'
import type { TestApp } from './server-app.ts'

export const agencyAsked = (code: string, extraQuestions: string[] = []) => ({
  code,
  extraQuestions,
  attendeeWanted: '',
  isNilAllowed: true,
})

type Named = { readonly reference: string }

export async function reviewOf(who: Person, { reference }: Named) {
  const { review } = await who.api.rapidReviews.get({ reference })
  if (!review) throw new Error('There is no Rapid Review')
  return review
}

/** The people of a Rapid Review, and reviews that stand where a test begins. The council became aware on 1 June 2026. */
export async function givenCockpit(app: TestApp) {
  const given = givenIn(app)
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Dana Pretendley' })
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Madeup' })
  const chair = await given.person({ role: 'CHAIR', agency: 'SPRG', name: 'Glen Inventor' })
  const social = await given.person({ role: 'MEMBER', agency: 'CSC', name: 'Sol Makebelieve' })
  const doctor = await given.person({ role: 'MEMBER', agency: 'ICB', name: 'Dora Notional' })
  const officer = await given.person({ role: 'MEMBER', agency: 'MPS', name: 'Otto Examplar' })
  const people = { referrer, manager, coordinator, chair, social, doctor, officer }

  async function opened(facts: Partial<Parameters<typeof givenRapidReview>[1]> = {}) {
    const about = await given.receivedReferral(referrer)
    const { caseId, reference } = about
    const days = { awareOn: '2026-06-01', submittedOn: '2026-06-02' }
    const review = await givenRapidReview(app, { caseId, reference, by: coordinator, ...days, ...facts })
    return { ...about, ...review }
  }

  /** What is proposed, with what a person still has to choose. */
  async function wholeScope({ reference }: Named, change: Partial<ScopeForm> = {}) {
    const page = await coordinator.api.rapidReviews.scope({ reference })
    const meeting = { kind: 'NEW' as const, meetingId: '', onDate: '2026-06-17', startsAt: '10:00', place: 'Online' }
    const agencies = ['CSC', 'ICB', 'MPS'].map((code) => agencyAsked(code))
    const scope: ScopeForm = { ...page.scope, chairId: chair.accountId, meeting, agencies, ...change }
    return { reference, version: page.version, scope }
  }

  async function scoped(change: Partial<ScopeForm> = {}) {
    const about = await opened()
    await coordinator.api.rapidReviews.setScope(await wholeScope(about, change))
    return about
  }

  async function gathering(change: Partial<ScopeForm> = {}) {
    const about = await scoped(change)
    const { version } = await reviewOf(coordinator, about)
    await coordinator.api.rapidReviews.sendRequests({ reference: about.reference, version })
    return about
  }

  async function requestOf(about: Named, code: string) {
    const row = (await reviewOf(coordinator, about)).requests?.find((each) => each.code === code)
    if (!row) throw new Error(`No request to ${code}`)
    return row
  }

  /** As if the agency had gone on so far; what it does itself is tested elsewhere. */
  async function stands(about: Named, code: string, status: RequestStatus, returnedOn: string | null = null) {
    const { requestId } = await requestOf(about, code)
    await app.superuser
      .updateTable('casebook.information_request')
      .set({ status, returned_on: returnedOn, return_number: returnedOn ? 1 : 0 })
      .where('id', '=', requestId)
      .execute()
    return requestId
  }

  /** As if the agency had handed this in. */
  async function handedIn(about: Received, code: string, by: Person, answers: Readonly<Record<string, string>>) {
    const request_id = await stands(about, code, 'RECEIVED', '2026-06-03')
    const version = { partnership_id: by.partnership.id, request_id, number: 1, case_id: about.caseId }
    await app.superuser
      .insertInto('casebook.return_version')
      .values({ ...version, form_version: 1, returned_at: app.clock.now().toString(), returned_by: by.accountId })
      .execute()
    for (const [question_id, value] of Object.entries(answers)) {
      await app.superuser
        .insertInto('casebook.returned_answer')
        .values({ ...version, question_id, value: JSON.stringify(value), skipped: null })
        .execute()
    }
    return request_id
  }

  const messages = ({ caseId }: Received, kind: string) =>
    app.superuser
      .selectFrom('casebook.message')
      .select(['to_address', 'due_on', 'path'])
      .where('case_id', '=', caseId)
      .where('kind', '=', kind)
      .orderBy('to_address')
      .execute()

  /** What is done on another day; what comes after it is done on the usual one again. */
  async function on<T>(instant: string, doing: () => Promise<T>): Promise<T> {
    const usual = app.clock.now().toString()
    app.clock.set(instant)
    try {
      return await doing()
    } finally {
      app.clock.set(usual)
    }
  }

  return { ...given, ...people, on, opened, wholeScope, scoped, gathering, requestOf, stands, handedIn, messages }
}
