import { qualityChecks } from '#domain/review-decisions/quality-checks.ts'
import type { Client, Happening, Told } from '../happening.ts'
import type { InventedReview } from '../rapid-reviews/invented-review.ts'
import { done, type Plan } from '../rapid-reviews/plan.ts'
import { decidedIn } from '../rapid-reviews/what-the-group-decided.ts'
import { stableId } from '../stable-id.ts'
import { accountOf, meetingOf, referenceOf } from './acts.ts'
import { attendedAndOpened } from './meetings.ts'

const meetingDay = 11
const partners = [
  { by: 'dsp-council', group: 'CSC' },
  { by: 'dsp-icb', group: 'HEALTH_ICB' },
  { by: 'dsp-police', group: 'POLICE' },
] as const

/** From the returns together to the Panel's letter, as far as the review has come. */
export function decided(review: InventedReview, plan: Plan): Happening[] {
  const { key } = review
  if (!decidedIn[key]) return []
  const act = (
    day: number,
    time: string,
    by: string,
    tell: (client: Client, reference: string, told: Told) => Promise<unknown>,
  ) => done(plan, plan.on(day), time, by, (client, told) => tell(client, referenceOf(told, key), told))
  const isLate = review.day <= 16
  return [
    ...act(9, '14:00', 'coord', (client, reference) => client.rapidReviews.collate({ reference })),
    ...act(9, '14:30', 'coord', (client, reference) => client.rapidReviews.release({ reference })),
    ...act(meetingDay, '13:02', 'csc', (client, _reference, told) => attendedAndOpened(client, told, key)),
    ...act(meetingDay, '14:40', 'csc', (client, _reference, told) =>
      client.meetings.close({ meetingId: meetingOf(told, key) }),
    ),
    ...act(meetingDay, '14:50', 'csc', async (client, reference) => {
      const { version } = await client.reviewDecisions.getRecord({ reference })
      await client.reviewDecisions.holdMeeting({ reference, version })
    }),
    ...act(meetingDay, '16:10', 'coord', (client, reference) => record(client, reference, key)),
    ...act(meetingDay + 1, '10:30', 'coord', (client, reference) => decide(client, reference, key)),
    ...act(13, '11:00', 'coord', async (client, reference) => {
      const { version } = await client.reviewDecisions.getDecision({ reference })
      const checks = Object.fromEntries(qualityChecks.map(({ code }) => [code, { isMet: true, note: '' }]))
      await client.reviewDecisions.putToPartners({ reference, checks, version })
    }),
    ...partners.slice(0, isLate ? 2 : 3).flatMap(({ by, group }, index) =>
      act(14, `1${index}:15`, by, async (client, reference) => {
        const { round } = await client.reviewDecisions.getDecision({ reference })
        const comment =
          group === 'HEALTH_ICB' ? 'We will report on the action to the Executive Group in three months.' : ''
        const verdict = comment ? 'AGREE_WITH_COMMENT' : 'AGREE'
        await client.reviewDecisions.sign({ reference, group, verdict, comment, round })
      }),
    ),
    ...(isLate ? [] : sentAndAnswered(review, plan, act)),
  ]
}

type ActOn = (
  day: number,
  time: string,
  by: string,
  tell: (client: Client, reference: string, told: Told) => Promise<unknown>,
) => Happening[]

function sentAndAnswered({ key, day }: InventedReview, plan: Plan, act: ActOn): Happening[] {
  const learning = decidedIn[key]?.learning
  return [
    ...act(15, '10:20', 'coord', async (client, reference) => {
      const { version } = await client.reviewDecisions.getDecision({ reference })
      const sentOn = plan.on(15).toString()
      await client.reviewDecisions.send({ reference, sentOn, lateReason: '', version, copyId: null })
    }),
    ...act(27, '09:40', 'coord', async (client, reference) => {
      const file = await client.reviewDecisions.attachFile({ reference, file: inventedLetter() })
      const { version } = await client.reviewDecisions.getPanel({ reference })
      await client.reviewDecisions.recordLetter({
        reference,
        letterId: stableId(`letter ${key}`),
        version,
        fileId: file.id,
        receivedOn: plan.on(27).toString(),
        outcome: 'AGREES',
        hasNoFeedback: false,
        feedback: [
          { text: 'The child can be heard from the first line.', theme: 'VOICE', tone: 'PRAISE' },
          {
            text: 'Say how you will know that the change has reached night staff.',
            theme: 'TRAINING',
            tone: 'CHALLENGE',
          },
        ],
      })
    }),
    ...act(28, '11:10', 'coord', async (client, reference) => {
      const { suggestions } = await client.reviewDecisions.listActions({ reference })
      const learned = suggestions.find(({ text }) => text === learning?.action)
      await client.reviewDecisions.makeAction({
        reference,
        actionId: stableId(`action ${key}`),
        source: 'RECORD',
        sourceKey: learned?.sourceKey ?? '',
        text: learning?.action ?? '',
        successMeasure: 'A sample of twenty cases in six months shows it in eighteen.',
        agencyCode: learning?.owner ?? 'CSC',
        ownerId: accountOf(learning?.owner === 'ICB' ? 'nurse' : 'csc'),
        dueOn: plan.on(90).toString(),
      })
    }),
    ...(day > 40
      ? act(40, '10:00', 'bm', async (client, reference) => {
          const { version } = await client.reviewDecisions.getPanel({ reference })
          await client.reviewDecisions.close({
            reference,
            note: 'The practice review has begun. Its actions are followed there.',
            version,
          })
        })
      : []),
  ]
}

/** As small a PDF as one can be. */
const inventedLetter = () =>
  new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'invented-letter.pdf', { type: 'application/pdf' })

type Stored = Readonly<Record<string, { readonly rev?: number } | undefined>>
const changed = (given: Readonly<Record<string, unknown>>, known: Stored) =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { base: known[id]?.rev ?? 0, value }]))

async function record(client: Client, reference: string, key: string) {
  const told = decidedIn[key]
  if (!told) return
  const { answers } = await client.reviewDecisions.getRecord({ reference })
  const { learning, episode, gap } = told
  const given = {
    childs_story: told.story,
    facts_agreed: told.facts,
    facts_disputed_known: 'none',
    family_and_identity: told.identity,
    safety_needed: 'none',
    safety_none_because: 'The other children of the family were seen and are safe. A social worker visits each week.',
    key_practice_episodes: [{ ...episode, factors: ['INTER_AGENCY', 'CONDITIONS'] }],
    good_practice_seen: 'some',
    good_practice: [{ agency: learning.owner, what: told.strength }],
    learning_multi_agency: [
      { point: learning.point, themes: [learning.theme], action: learning.action, owner: learning.owner },
    ],
    repeat_learning_found: 'none',
    national_issue: 'no',
    family_told: told.family,
    information_gaps_known: gap ? 'some' : 'none',
    ...(gap && { information_gaps: [gap] }),
  }
  const changes = {
    ...changed(given, answers),
    learning_single_agency: { base: answers.learning_single_agency?.rev ?? 0, skipped: 'NOT_APPLICABLE' as const },
  }
  await client.reviewDecisions.saveRecord({ reference, changes })
}

const because =
  'The returns tell it in the same way, and the group went through each of them in turn before it came to this view together.'

async function decide(client: Client, reference: string, key: string) {
  const told = decidedIn[key]
  if (!told) return
  const { answers } = await client.reviewDecisions.getDecision({ reference })
  const given = {
    consideration_1: 'yes',
    consideration_1_reason: because,
    consideration_2: told.decision === 'LCSPR' ? 'yes' : 'may',
    consideration_2_reason: because,
    consideration_3: 'yes',
    consideration_3_reason: because,
    consideration_4: 'no',
    consideration_4_reason: `The Panel has not considered the case yet, and so has said nothing of it. ${because}`,
    seed_influences: ['WORKING_TOGETHER'],
    what_more_would_we_learn: told.more,
    decision: told.decision,
    decision_reason: `${told.reason} ${because}`,
    ...(told.method && { method: told.method }),
  }
  await client.reviewDecisions.saveDecision({ reference, changes: changed(given, answers) })
}
