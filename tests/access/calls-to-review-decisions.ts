import type { Role } from '#domain/access/roles.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { londonDay } from '#server/deps.ts'
import { givenIn, type Person } from '#tests/support/given.ts'
import { putReview, type Review } from '#tests/support/put-review.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'
import { allChecked } from '#tests/support/whole-review.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const nobody = '00000000-0000-4000-8000-000000000000'
const reason = 'Because this test asks for it'
const someAction = {
  source: 'RECORD',
  text: 'Write one discharge letter for every service',
  successMeasure: 'The school nurse has it within two days',
  agencyCode: 'PH',
  ownerId: null,
  dueOn: '2030-01-01',
} as const

/** One request each about the decision of a Rapid Review. */
export const reviewDecisionRequests = (
  reference: string,
  pdf: () => File,
  { version = 1, round = 1, fileId = nobody, day = '2026-06-03' } = {},
): Calls => ({
  'reviewDecisions.answers': (api) => api.reviewDecisions.answers({ reference }),
  'reviewDecisions.getRecord': (api) => api.reviewDecisions.getRecord({ reference }),
  'reviewDecisions.saveRecord': (api) =>
    api.reviewDecisions.saveRecord({ reference, changes: { childs_story: { base: 0, value: 'She loves diggers.' } } }),
  'reviewDecisions.holdMeeting': (api) => api.reviewDecisions.holdMeeting({ reference, version }),
  'reviewDecisions.getDecision': (api) => api.reviewDecisions.getDecision({ reference }),
  'reviewDecisions.saveDecision': (api) =>
    api.reviewDecisions.saveDecision({ reference, changes: { decision: { base: 0, value: 'NO_FURTHER' } } }),
  'reviewDecisions.comment': (api) => api.reviewDecisions.comment({ reference, text: 'The child is heard in this.' }),
  'reviewDecisions.putToPartners': (api) => api.reviewDecisions.putToPartners({ reference, checks: {}, version }),
  'reviewDecisions.sign': (api) =>
    api.reviewDecisions.sign({ reference, group: 'CSC', verdict: 'AGREE', comment: '', round }),
  'reviewDecisions.sendBack': (api) => api.reviewDecisions.sendBack({ reference, reason, round }),
  'reviewDecisions.attachFile': (api) => api.reviewDecisions.attachFile({ reference, file: pdf() }),
  'reviewDecisions.send': (api) =>
    api.reviewDecisions.send({ reference, sentOn: day, lateReason: '', copyId: fileId, version }),
  'reviewDecisions.report': (api) => api.reviewDecisions.report({ reference }),
  'reviewDecisions.readReport': (api) => api.reviewDecisions.readReport({ reference }),
  'reviewDecisions.nameCheck': (api) => api.reviewDecisions.nameCheck({ reference }),
  'reviewDecisions.getPanel': (api) => api.reviewDecisions.getPanel({ reference }),
  'reviewDecisions.recordLetter': (api) =>
    api.reviewDecisions.recordLetter({
      reference,
      letterId: crypto.randomUUID(),
      receivedOn: day,
      outcome: 'AGREES',
      feedback: [],
      hasNoFeedback: true,
      fileId,
      version,
    }),
  'reviewDecisions.reconsider': (api) => api.reviewDecisions.reconsider({ reference, reason, version }),
  'reviewDecisions.answerPanel': (api) =>
    api.reviewDecisions.answerPanel({ reference, isChanged: false, reason, repliedOn: day, version }),
  'reviewDecisions.close': (api) => api.reviewDecisions.close({ reference, note: reason, version }),
  'reviewDecisions.listActions': (api) => api.reviewDecisions.listActions({ reference }),
  'reviewDecisions.makeAction': (api) =>
    api.reviewDecisions.makeAction({
      reference,
      actionId: crypto.randomUUID(),
      ...someAction,
    }),
})

/** The same about Rapid Reviews that stand where each is possible. The person gets the seats that this takes. */
export async function callsToReviewDecisions(app: TestApp, person: Person, pdf: () => File): Promise<Calls> {
  const given = givenIn(app)
  for (const [role, agency] of [
    ['EXEC', 'CSC'],
    ['SCRUT', 'SCRUT'],
  ] as const) {
    await seat(app, person, role, agency)
  }
  const { reviewDecisions } = person.api
  const at = async (status: RapidReviewStatus, facts: Parameters<typeof putReview>[4] = {}) => {
    const signed = ['CSC', 'HEALTH_ICB', 'POLICE'].map((group) => ({ group, by: person }))
    const isSigned = ['SIGNED', 'SENT', 'PANEL_RESPONDED', 'RECONSIDER'].includes(status)
    const drafted = status === 'DRAFTED' ? { round: 1 } : isSigned ? { round: 1, signed } : {}
    const sentOn = isSigned && status !== 'SIGNED' ? { sentOn: today } : {}
    return putReview(app, await given.receivedReferral(person), person, status, { ...drafted, ...sentOn, ...facts })
  }
  const today = londonDay(app.clock.now())
  const on = ({ reference }: Review, more: Parameters<typeof reviewDecisionRequests>[2] = {}) =>
    reviewDecisionRequests(reference, pdf, { day: today, ...more })
  const fileFor = async ({ reference }: Review) => (await reviewDecisions.attachFile({ reference, file: pdf() })).id
  const versionOf = async ({ reference }: Review) => (await reviewDecisions.getPanel({ reference })).version
  const withFile = async (review: Review) =>
    on(review, { fileId: await fileFor(review), version: await versionOf(review) })
  const pick = (calls: Calls, ...names: string[]) =>
    Object.fromEntries(Object.entries(calls).filter(([path]) => names.includes(path.split('.')[1] ?? '')))

  const written = await at('MEETING_HELD')
  const [held, answering] = [
    await at('COLLATED', { meetingId: await heldMeeting(app, person, today) }),
    await at('SENT'),
  ]
  await (await withFile(answering))['reviewDecisions.recordLetter']?.(person.api)
  await reviewDecisions.reconsider({ reference: answering.reference, reason, version: await versionOf(answering) })
  const [reconsidering, closing, putting] = [
    await at('PANEL_RESPONDED'),
    await at('PANEL_RESPONDED'),
    await at('MEETING_HELD'),
  ]
  return {
    ...pick(on(written), ...reading, 'saveRecord', 'saveDecision', 'comment', 'attachFile', 'makeAction'),
    ...pick(on(held, { version: await versionOf(held) }), 'holdMeeting'),
    'reviewDecisions.putToPartners': async (api) =>
      api.reviewDecisions.putToPartners({
        reference: putting.reference,
        checks: allChecked,
        version: await versionOfRow(app, putting),
      }),
    ...pick(on(await at('DRAFTED')), 'sign'),
    ...pick(on(await at('DRAFTED')), 'sendBack'),
    ...pick(await withFile(await at('SIGNED')), 'send'),
    ...pick(await withFile(await at('SENT')), 'recordLetter'),
    ...pick(on(reconsidering, { version: await versionOf(reconsidering) }), 'reconsider'),
    ...pick(on(answering, { version: await versionOf(answering) }), 'answerPanel'),
    ...pick(on(closing, { version: await versionOf(closing) }), 'close'),
  }
}

const reading = ['answers', 'getRecord', 'getDecision', 'report', 'readReport', 'nameCheck', 'getPanel', 'listActions']

async function seat({ superuser }: TestApp, { accountId, partnership }: Person, role: Role, agency: string) {
  const { id: agency_id } = await superuser
    .selectFrom('casebook.agency')
    .select('id')
    .where('partnership_id', '=', partnership.id)
    .where('code', '=', agency)
    .executeTakeFirstOrThrow()
  const [partnership_id, id] = [partnership.id, crypto.randomUUID()]
  const values = {
    partnership_id,
    id,
    agency_id,
    title: `${role} of ${agency}`,
    role,
    quorum_group: null,
    position: 900,
  }
  await superuser.insertInto('casebook.seat').values(values).execute()
  await superuser
    .insertInto('casebook.seat_holding')
    .values({ partnership_id, id: crypto.randomUUID(), seat_id: id, account_id: accountId, held_from: '2020-01-01' })
    .execute()
}

/** A meeting of today that this person chairs, where somebody is marked as present. */
async function heldMeeting({ superuser, clock }: TestApp, { accountId, partnership }: Person, onDate: string) {
  const [partnership_id, id, at] = [partnership.id, crypto.randomUUID(), clock.now().toString()]
  const who = { chair_id: accountId, deputy_id: null, created_by: accountId, changed_by: accountId }
  await superuser
    .insertInto('casebook.meeting')
    .values({
      partnership_id,
      id,
      kind: 'RAPID_REVIEW',
      on_date: onDate,
      status: 'HELD',
      ...who,
      created_at: at,
      changed_at: at,
    })
    .execute()
  const { id: seat_id } = await superuser
    .selectFrom('casebook.seat')
    .select('id')
    .where('partnership_id', '=', partnership_id)
    .where('title', '=', 'Named Nurse')
    .executeTakeFirstOrThrow()
  const here = { mode: 'IN_PERSON', account_id: null, arrived_at: null, left_at: null }
  await superuser
    .insertInto('casebook.attendance')
    .values({ partnership_id, meeting_id: id, seat_id, ...here, recorded_by: accountId, recorded_at: at })
    .execute()
  return id
}

const versionOfRow = async ({ superuser }: TestApp, { reviewId }: Review) => {
  const row = superuser.selectFrom('casebook.rapid_review').select('version').where('id', '=', reviewId)
  return (await row.executeTakeFirstOrThrow()).version
}
