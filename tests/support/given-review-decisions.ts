import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { qualityChecks } from '#domain/review-decisions/quality-checks.ts'
import { givenIn, type Person, type Received } from './given.ts'
import { givenMeetingsIn } from './given-meetings.ts'
import { givenRapidReview } from './given-rapid-review.ts'
import type { TestApp } from './server-app.ts'

type Answers = Readonly<Record<string, unknown>>

const twenty =
  'Three services each closed their work because they believed that another of them was still visiting the family every week.'

/** A record in which nothing is missing: coded names, one episode, learning that has owners, one gap. */
export const wholeRecord: Answers = {
  childs_story: 'Child 1 is four, loves diggers, and speaks Twi with her grandmother.',
  facts_agreed: 'Three services knew the family. The last visit was in May.',
  facts_disputed_known: 'none',
  family_and_identity: 'Her mother came to the area alone and was offered letters in English only.',
  safety_needed: 'some',
  immediate_safety: [
    { child: 'Sibling 1', risk: 'Nobody visits', action: 'A visit every week', owner: 'CSC', done: 'under_way' },
  ],
  key_practice_episodes: [
    {
      period: 'May 2026',
      what: 'The visits ended.',
      why: 'Each service saw another in the record.',
      factors: ['INTER_AGENCY', 'CONDITIONS'],
    },
  ],
  good_practice_seen: 'some',
  good_practice: [{ agency: 'SCHOOL', what: 'The nursery rang every time she was away.' }],
  learning_single_agency: [
    {
      agency: 'CHS',
      point: 'Discharge letters go to one place only.',
      themes: ['TIMELY'],
      action: 'Copy the school nurse in',
    },
  ],
  learning_multi_agency: [
    {
      point: 'Closing a case is not talked over.',
      themes: ['HANDOVER'],
      action: 'Agree a call before closing',
      owner: 'CSC',
    },
  ],
  repeat_learning_found: 'none',
  national_issue: 'no',
  family_told: 'The social worker tells her mother this week, with an interpreter.',
  information_gaps_known: 'some',
  information_gaps: [{ agency: 'HOUS', what: 'The housing file did not come.' }],
}

/** A decision with every consideration answered. */
export const wholeDecision: Answers = {
  consideration_1: 'yes',
  consideration_1_reason: twenty,
  consideration_2: 'may',
  consideration_2_reason: twenty,
  consideration_3: 'yes',
  consideration_3_reason: twenty,
  consideration_4: 'no',
  consideration_4_reason: twenty,
  seed_influences: ['WORKING_TOGETHER'],
  what_more_would_we_learn: 'Little: the services agree on what happened.',
  decision: 'NO_FURTHER',
  decision_reason: twenty,
}

export const allChecked = Object.fromEntries(qualityChecks.map(({ code }) => [code, { isMet: true, note: '' }]))

const stored = (answers: Answers, by: Person, at: string): StoredAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { value, rev: 1, by: { id: by.accountId, name: by.name }, at }]),
  )

type Facts = {
  readonly record?: Answers
  readonly decision?: Answers
  readonly round?: number
  readonly signed?: readonly { readonly group: string; readonly by: Person; readonly verdict?: string }[]
  readonly meetingId?: string
  readonly sentOn?: string
}

export type Review = Received & Awaited<ReturnType<typeof givenRapidReview>>

/** A Rapid Review that stands here, with what was written and signed so far, put straight into the tables. */
export async function putReview(
  app: TestApp,
  received: Received,
  by: Person,
  status: RapidReviewStatus,
  facts: Facts = {},
): Promise<Review> {
  const { superuser, clock } = app
  const [awareOn, submittedOn] = ['2026-06-01', '2026-06-03']
  const opened = await givenRapidReview(app, { ...received, by, awareOn, submittedOn, status })
  const at = clock.now().toString()
  const { record = wholeRecord, decision = wholeDecision, round = 0, signed = [], meetingId } = facts
  const put = (each: number) => ({ round: each, by: by.accountId, at, checks: allChecked, decision })
  await superuser
    .updateTable('casebook.rapid_review')
    .set({
      record: JSON.stringify(stored(record, by, at)),
      decision: JSON.stringify(stored(decision, by, at)),
      quality: JSON.stringify({ rounds: Array.from({ length: round }, (_, index) => put(index + 1)) }),
      round,
      meeting_id: meetingId ?? null,
      sent_on: facts.sentOn ?? null,
    })
    .where('id', '=', opened.reviewId)
    .execute()
  for (const each of signed) {
    await superuser
      .insertInto('casebook.sign_off')
      .values({
        partnership_id: by.partnership.id,
        id: crypto.randomUUID(),
        review_id: opened.reviewId,
        case_id: received.caseId,
        round,
        quorum_group: each.group,
        verdict: each.verdict ?? 'AGREE',
        account_id: each.by.accountId,
        at,
      })
      .execute()
  }
  return { ...received, ...opened }
}

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
  const review = async (status: RapidReviewStatus, facts: Facts = {}) =>
    putReview(app, await given.receivedReferral(group.referrer), people.coordinator, status, facts)

  const signedByAll = () => [
    { group: 'CSC', by: people.council },
    { group: 'HEALTH_ICB', by: people.health },
    { group: 'POLICE', by: people.police },
  ]

  /** Signed by all three on the day it is made. */
  const signed = (facts: Facts = {}) => review('SIGNED', { round: 1, signed: signedByAll(), ...facts })

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

  const acts = { review, signed, sent, meeting, returned, keptLetter }
  return { ...given, ...people, ...acts, group, meetings, versionOf, clockOf, told, statusOf }
}
export type GivenReviewDecisions = Awaited<ReturnType<typeof givenReviewDecisions>>
