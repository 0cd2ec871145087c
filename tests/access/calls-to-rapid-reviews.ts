import type { ScopeForm } from '#contract/rapid-review-scope.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import type { Person } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'
import type { Subjects } from './subjects.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const nobody = '00000000-0000-4000-8000-000000000000'
const reason = 'Because this test asks for it'
const meeting = { kind: 'NEW', meetingId: '', onDate: '2026-07-17', startsAt: '10:00', place: 'Online' } as const
const asked = { extraQuestions: [], attendeeWanted: '', isNilAllowed: true }
const scope: ScopeForm = {
  people: [],
  periodFrom: '2024-06-03',
  periodTo: '2026-06-03',
  questions: ['What was known, and when?'],
  returnsDueOn: '2026-06-11',
  whyAsked: 'To learn from it.',
  secureRecords: true,
  coordinatorId: '',
  chairId: '',
  meeting,
  agencies: [{ code: 'HOUS', ...asked }],
  partnerLeftOutReason: 'Nobody else can know.',
}
const withheld = { questionId: null, accountId: null, processId: null, reason }

/** One request of each procedure about Rapid Reviews; the received case has none, which is said after the door. */
export function rapidReviewRequests(reference: string): Calls {
  const one = { reference, requestId: nobody, reason }
  return {
    'rapidReviews.get': (api) => api.rapidReviews.get({ reference }),
    'rapidReviews.scope': (api) => api.rapidReviews.scope({ reference }),
    'rapidReviews.saveScope': (api) => api.rapidReviews.saveScope({ reference, version: 1, scope }),
    'rapidReviews.setScope': (api) => api.rapidReviews.setScope({ reference, version: 1, scope }),
    'rapidReviews.arrangeMeeting': (api) => api.rapidReviews.arrangeMeeting({ reference, chairId: nobody, meeting }),
    'rapidReviews.sendRequests': (api) => api.rapidReviews.sendRequests({ reference, version: 1 }),
    'rapidReviews.addAgency': (api) =>
      api.rapidReviews.addAgency({ reference, code: 'HOUS', ...asked, dueOn: '2026-06-11' }),
    'rapidReviews.chase': (api) => api.rapidReviews.chase({ reference, requestId: null }),
    'rapidReviews.extend': (api) => api.rapidReviews.extend({ ...one, dueOn: '2026-06-11' }),
    'rapidReviews.goOnWithout': (api) => api.rapidReviews.goOnWithout(one),
    'rapidReviews.resume': (api) => api.rapidReviews.resume({ ...one, dueOn: '2026-06-11' }),
    'rapidReviews.withdrawRequest': (api) => api.rapidReviews.withdrawRequest(one),
    'rapidReviews.collate': (api) => api.rapidReviews.collate({ reference }),
    'rapidReviews.release': (api) => api.rapidReviews.release({ reference }),
    'rapidReviews.withheld': (api) => api.rapidReviews.withheld({ reference }),
    'rapidReviews.withhold': (api) => api.rapidReviews.withhold({ reference, requestId: nobody, ...withheld }),
    'rapidReviews.liftWithholding': (api) =>
      api.rapidReviews.liftWithholding({ reference, restrictionId: nobody, reason }),
  }
}

/** The same where each is possible, each about a review of its own; for somebody who coordinates and chairs. */
export async function callsToRapidReviews(app: TestApp, { given }: Subjects, person: Person): Promise<Calls> {
  const { superuser } = app
  const { rapidReviews } = person.api
  async function review(status: RapidReviewStatus) {
    const about = await given.receivedReferral(person)
    const { caseId, reference } = about
    const days = { awareOn: '2026-06-01', submittedOn: '2026-06-02' }
    return { ...about, ...(await givenRapidReview(app, { caseId, reference, by: person, status, ...days })) }
  }
  const chosen = async (childId: string): Promise<ScopeForm> => ({
    ...scope,
    people: [childId],
    coordinatorId: person.accountId,
    chairId: person.accountId,
    meeting: { ...meeting, kind: 'EXISTING', meetingId: await given.meeting(person, '2026-07-16', { chair: person }) },
  })
  async function withRequest(
    status: RequestStatus,
    dueOn = '2026-06-02',
    reviewStatus: RapidReviewStatus = 'GATHERING',
  ) {
    const about = await review(reviewStatus)
    const requestId = await about.request('HOUS', { status, dueOn })
    return { reference: about.reference, requestId, reason }
  }
  const [looked, saved, set, arranged] = [
    await review('SCOPED'),
    await review('OPEN'),
    await review('OPEN'),
    await review('GATHERING'),
  ]
  const sending = await review('OPEN')
  await rapidReviews.setScope({ reference: sending.reference, version: 1, scope: await chosen(sending.childId) })
  const toSend = (await rapidReviews.get({ reference: sending.reference })).review?.version ?? 0
  const [toSave, toSet, toArrange] = [scope, await chosen(set.childId), await chosen(arranged.childId)]
  const [chased, extended, without] = [
    await withRequest('ISSUED'),
    await withRequest('DRAFTING'),
    await withRequest('ISSUED'),
  ]
  const [resumed, withdrawn, collated, released] = [
    await withRequest('OVERDUE_ACCEPTED'),
    await withRequest('ISSUED'),
    await withRequest('RECEIVED'),
    await withRequest('RECEIVED'),
  ]
  const hidden = await withRequest('RECEIVED')
  const lifted = await rapidReviews.withhold({ ...hidden, ...withheld })
  // Whoever is added or asked here holds no seat: the trail alone is looked at.
  await superuser.updateTable('casebook.message').set({ status: 'KEPT' }).where('status', '!=', 'KEPT').execute()
  return {
    'rapidReviews.get': (api) => api.rapidReviews.get({ reference: looked.reference }),
    'rapidReviews.scope': (api) => api.rapidReviews.scope({ reference: looked.reference }),
    'rapidReviews.saveScope': (api) =>
      api.rapidReviews.saveScope({ reference: saved.reference, version: 1, scope: toSave }),
    'rapidReviews.setScope': (api) => api.rapidReviews.setScope({ reference: set.reference, version: 1, scope: toSet }),
    'rapidReviews.arrangeMeeting': (api) =>
      api.rapidReviews.arrangeMeeting({
        reference: arranged.reference,
        chairId: person.accountId,
        meeting: toArrange.meeting,
      }),
    'rapidReviews.sendRequests': (api) =>
      api.rapidReviews.sendRequests({ reference: sending.reference, version: toSend }),
    'rapidReviews.addAgency': (api) =>
      api.rapidReviews.addAgency({ reference: arranged.reference, code: 'LAS', ...asked, dueOn: '2026-06-11' }),
    'rapidReviews.chase': (api) => api.rapidReviews.chase({ reference: chased.reference, requestId: null }),
    'rapidReviews.extend': (api) => api.rapidReviews.extend({ ...extended, dueOn: '2026-06-11' }),
    'rapidReviews.goOnWithout': (api) => api.rapidReviews.goOnWithout(without),
    'rapidReviews.resume': (api) => api.rapidReviews.resume({ ...resumed, dueOn: '2026-06-11' }),
    'rapidReviews.withdrawRequest': (api) => api.rapidReviews.withdrawRequest(withdrawn),
    'rapidReviews.collate': (api) => api.rapidReviews.collate({ reference: collated.reference }),
    'rapidReviews.release': (api) => api.rapidReviews.release({ reference: released.reference }),
    'rapidReviews.withheld': (api) => api.rapidReviews.withheld({ reference: hidden.reference }),
    'rapidReviews.withhold': (api) => api.rapidReviews.withhold({ ...hidden, ...withheld }),
    'rapidReviews.liftWithholding': (api) =>
      api.rapidReviews.liftWithholding({ reference: hidden.reference, ...lifted, reason }),
  }
}
