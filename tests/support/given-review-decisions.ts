import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { givenIn, type Person, type Received } from './given.ts'
import { givenMeetingsIn } from './given-meetings.ts'
import { putReview, type Review, type ReviewFacts } from './put-review.ts'
import type { TestApp } from './server-app.ts'
import { smallPdf } from './small-pdf.ts'
import { type Answers, allChecked } from './whole-review.ts'

/** Rapid Reviews that stand where a test begins, with the people who write, chair, sign and read them. */
export async function givenReviewDecisions(app: TestApp, prefix = 'TEST') {
  const given = givenIn(app, prefix)
  const meetings = givenMeetingsIn(app, given)
  const group = await meetings.group(prefix)
  const here = { in: group.home }
  const seated = (role: Parameters<typeof given.person>[0]) => given.person({ ...role, ...here })
  const people = {
    manager: group.manager,
    clerk: group.clerk,
    chair: group.csc,
    coordinator: await seated({ role: 'COORD', agency: 'CSCP', name: 'Cora Madeup' }),
    scrutineer: await seated({ role: 'SCRUT', agency: 'SCRUT', name: 'Sky Scrutineer' }),
    learner: await seated({ role: 'LND', agency: 'CSCP', name: 'Lena Learner' }),
    council: await seated({ role: 'EXEC', agency: 'CSC', name: 'Carla Council' }),
    health: await seated({ role: 'EXEC', agency: 'ICB', name: 'Hal Health' }),
    police: await seated({ role: 'EXEC', agency: 'MPS', name: 'Pia Police' }),
    nurse: await seated({ role: 'MEMBER', agency: 'CHS', name: 'Nell Sampleton' }),
    outsider: await seated({ role: 'MEMBER', agency: 'HOUS', name: 'Otto Examplar' }),
  }
  const { superuser, clock } = app

  /** Notified on Wednesday 3 June 2026, so that it is due on Wednesday 24 June. */
  const review = async (status: RapidReviewStatus, facts: ReviewFacts = {}) =>
    putReview(app, await given.receivedReferral(group.referrer), people.coordinator, status, facts)

  const signedByAll = () => [
    { group: 'CSC', by: people.council },
    { group: 'HEALTH_ICB', by: people.health },
    { group: 'POLICE', by: people.police },
  ]

  /** Signed by all three on the day it is made. */
  const signed = (facts: ReviewFacts = {}) => review('SIGNED', { round: 1, signed: signedByAll(), ...facts })

  /** Sent to the Panel on a day. */
  const sent = (sentOn: string, status: RapidReviewStatus = 'SENT') =>
    review(status, { round: 1, signed: signedByAll(), sentOn })

  /** A Rapid Review meeting with these present from the start, chaired by Children's Social Care. */
  async function meeting(onDate: string, present: readonly { readonly seatId: string }[]) {
    const meetingId = await given.meeting(group.csc, onDate, { chair: group.csc })
    await superuser.updateTable('casebook.meeting').set({ kind: 'RAPID_REVIEW' }).where('id', '=', meetingId).execute()
    for (const seat of present) await meetings.attends(group, meetingId, seat)
    return meetingId
  }

  /** What an agency has returned, put straight into the tables. */
  async function returned(about: Received, requestId: string, answers: Answers, by: Person, isNil = false) {
    const keys = { partnership_id: group.home.id, request_id: requestId, number: 1, case_id: about.caseId }
    const at = clock.now().toString()
    await superuser
      .insertInto('casebook.return_version')
      .values({ ...keys, form_version: 1, is_nil: isNil, returned_at: at, returned_by: by.accountId })
      .execute()
    await superuser
      .insertInto('casebook.returned_answer')
      .values(
        Object.entries(answers).map(([question_id, value]) => ({
          ...keys,
          question_id,
          value: value === undefined ? null : JSON.stringify(value),
          skipped: value === undefined ? 'NOT_YET_OBTAINED' : null,
        })),
      )
      .execute()
    await superuser
      .updateTable('casebook.information_request')
      .set({ returned_on: '2026-06-10', return_number: 1 })
      .where('id', '=', requestId)
      .execute()
  }

  /** A letter that was kept with a Rapid Review. */
  async function keptLetter({ caseId }: Received) {
    const id = crypto.randomUUID()
    const content = new TextEncoder().encode('%PDF-1.4')
    await superuser
      .insertInto('casebook.attachment')
      .values({
        partnership_id: group.home.id,
        id,
        case_id: caseId,
        purpose: 'RAPID_REVIEW',
        name: 'letter.pdf',
        size: content.byteLength,
        media_type: 'application/pdf',
        content,
        uploaded_by: people.coordinator.accountId,
        uploaded_at: clock.now().toString(),
        removed_at: null,
      })
      .execute()
    return id
  }

  /** The coordinator asks the three partners to sign what is written. */
  const askToSign = async (review: Review, checks: Record<string, { isMet: boolean; note: string }> = allChecked) =>
    people.coordinator.api.reviewDecisions.putToPartners({
      reference: review.reference,
      checks,
      version: await versionOf(review),
    })

  /** The coordinator records a letter of the Panel, with its file. */
  async function recordLetter(review: Review, facts: Record<string, unknown> = {}, file = smallPdf()) {
    const { reference } = review
    const { id: fileId } = await people.coordinator.api.reviewDecisions.attachFile({ reference, file })
    const version = await versionOf(review)
    const input = { reference, letterId: crypto.randomUUID(), ...panelLetter(), fileId, version, ...facts }
    await people.coordinator.api.reviewDecisions.recordLetter(input)
    return input
  }

  const versionOf = async ({ reviewId }: Review) =>
    (
      await superuser
        .selectFrom('casebook.rapid_review')
        .select('version')
        .where('id', '=', reviewId)
        .executeTakeFirstOrThrow()
    ).version

  const clockOf = ({ caseId }: Received, code: string) =>
    superuser
      .selectFrom('casebook.clock')
      .select(['due_on', 'stopped_on', 'late_reason'])
      .where('case_id', '=', caseId)
      .where('code', '=', code)
      .orderBy('started_on')
      .execute()

  const told = ({ caseId }: Received, kind: string) =>
    superuser
      .selectFrom('casebook.message')
      .select(['to_address', 'path', 'due_on'])
      .where('case_id', '=', caseId)
      .where('kind', '=', kind)
      .orderBy('to_address')
      .execute()

  const statusOf = async ({ reviewId }: Review) =>
    (
      await superuser
        .selectFrom('casebook.rapid_review')
        .select('status')
        .where('id', '=', reviewId)
        .executeTakeFirstOrThrow()
    ).status

  /** A held meeting's review with one return that says something, and one that says nothing is known. */
  async function withReturn(answers: Record<string, unknown> = returnedSummary) {
    const made = await review('MEETING_HELD')
    const requestId = await made.request('CHS', { status: 'RECEIVED' })
    await made.request('HOUS', { status: 'NIL_RETURN' })
    await returned(made, requestId, answers, people.nurse)
    return { review: made, requestId }
  }

  /** Records that it went to the Panel, on the day of most of these tests. */
  const send = async (made: Review) =>
    people.coordinator.api.reviewDecisions.send({
      reference: made.reference,
      sentOn: '2026-06-22',
      lateReason: '',
      copyId: null,
      version: await versionOf(made),
    })

  const acts = { review, signed, sent, meeting, returned, withReturn, send, keptLetter, askToSign, recordLetter }
  return { ...given, ...people, ...acts, group, meetings, versionOf, clockOf, told, statusOf }
}
export type GivenReviewDecisions = Awaited<ReturnType<typeof givenReviewDecisions>>

export const returnedSummary = { summary_of_involvement: 'The nurse saw the child twice.' }

export const pointOfPanel = { text: 'Say more about the child’s father.', theme: 'FATHERS', tone: 'CHALLENGE' } as const

/** What the Panel wrote, as it is recorded. */
const panelLetter = () => ({
  receivedOn: '2026-07-09',
  outcome: 'DISAGREES' as const,
  feedback: [pointOfPanel],
  hasNoFeedback: false,
  replyDueOn: '2026-07-20',
})
