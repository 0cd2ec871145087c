import type { Happening } from '../happening.ts'
import {
  accountOf,
  actOn,
  noneOf,
  referenceOf,
  scheduled,
  workingDayNear,
  writeRecord,
  writeToReferrer,
} from './acts.ts'
import { closed, daysSince, decided, opened, police } from './meetings.ts'

type Told = (today: Temporal.PlainDate) => readonly Happening[] | Happening

/** Before the first meeting: two concerns, both accepted. */
const firstMeeting: readonly Told[] = [
  () =>
    scheduled('two-letters-one-door', 107, 'first', {
      view: 'CASE_OF_CONCERN',
      why: 'A discharge on a Friday with nobody expecting the child is a question for more than one service.',
      agencies: ['CHS', 'CSC'],
      methods: ['MULTI_AGENCY_DISCUSSION'],
    }),
  () =>
    scheduled('five-children-two-coats', 99, 'first', {
      view: 'CASE_OF_CONCERN',
      why: 'Each service saw one child and nobody saw five. The family was known to all of them for years.',
      agencies: ['CSC', 'EDU', 'CHS'],
      methods: ['CASE_FILE_REVIEW'],
    }),
  opened('first', 'csc'),
  (today) =>
    decided(
      'two-letters-one-door',
      'first',
      'csc',
      'ACCEPT',
      'We do not know how a ward learns who expects a child at home.',
      {
        method: 'MULTI_AGENCY_DISCUSSION',
        agencies: ['CHS', 'CSC'],
        leadId: accountOf('chs'),
        questions: ['Who makes sure that somebody expects a child who goes home?'],
        dueOn: workingDayNear(today, -45),
      },
    )(today),
  (today) =>
    decided(
      'five-children-two-coats',
      'first',
      'csc',
      'ACCEPT',
      'The same pattern was seen in two earlier reviews, and practice has not changed.',
      {
        at: '11:05',
        method: 'CASE_FILE_REVIEW',
        agencies: ['CSC', 'EDU', 'CHS'],
        leadId: accountOf('coord'),
        questions: ['When did anybody last look at all five children together?', 'What would have made it easier?'],
        dueOn: workingDayNear(today, -30),
        dissent: [{ agency: 'CHS', view: 'A discussion would have been enough: the files hold little.' }],
      },
    )(today),
  closed('first', 'csc'),
  ...['two-letters-one-door', 'five-children-two-coats'].map(
    (scenario): Told =>
      (today) =>
        actOn(scenario, 'bm', daysSince('first', today) - 1, 120, writeToReferrer),
  ),
]

const secondMeeting: readonly Told[] = [
  () =>
    scheduled('quiet-weekend', 90, 'second', {
      view: 'CASE_OF_CONCERN',
      why: 'The waiting list may be a matter for commissioners; the group should say so.',
      agencies: ['SLAM', 'ICB'],
    }),
  () =>
    scheduled('new-name-at-the-door', 80, 'second', {
      view: 'CASE_OF_CONCERN',
      why: 'An adult new to two families was in four sets of records under two names.',
      agencies: ['MPS', 'CSC', 'SCHOOL'],
      yes: ['threshold_abuse_or_neglect'],
    }),
  () =>
    scheduled('spare-room', 70, 'second', {
      view: 'CASE_OF_CONCERN',
      why: 'Kinship carers were asked for a great deal and told little.',
      agencies: ['CSC', 'EDU', 'CHS'],
      methods: ['APPRECIATIVE_INQUIRY'],
    }),
  opened('second', 'police'),
  decided(
    'quiet-weekend',
    'second',
    'police',
    'DECLINE',
    'What the case would teach is known already, and the health commissioner reports on the waiting list in the autumn.',
  ),
  (today) =>
    decided(
      'new-name-at-the-door',
      'second',
      'police',
      'ACCEPT',
      'How a new adult in a household is noticed is not known to any one agency.',
      {
        at: '10:55',
        method: 'CASE_FILE_REVIEW',
        agencies: ['MPS', 'CSC'],
        leadId: accountOf('coord'),
        questions: ['How does each agency learn that an adult has joined a household?'],
        dueOn: workingDayNear(today, 10),
      },
    )(today),
  (today) =>
    decided(
      'spare-room',
      'second',
      'police',
      'ACCEPT',
      'The carers themselves can tell us what helped, and have offered to.',
      {
        at: '11:20',
        method: 'APPRECIATIVE_INQUIRY',
        agencies: ['CSC', 'EDU', 'CHS'],
        leadId: accountOf('edu'),
        questions: ['What helped the carers in the first month?', 'What would they tell the next carers?'],
        dueOn: workingDayNear(today, 21),
      },
    )(today),
  closed('second', 'police'),
  ...['quiet-weekend', 'new-name-at-the-door', 'spare-room'].map(
    (scenario): Told =>
      (today) =>
        actOn(scenario, 'bm', daysSince('second', today) - 1, 120, writeToReferrer),
  ),
]

/** The inspector leaves half way: what is decided after that is provisional. */
const thirdMeeting: readonly Told[] = [
  () =>
    scheduled('before-the-first-scan', 48, 'third', {
      view: 'CASE_OF_CONCERN',
      why: 'An unborn child was planned for by three services, each with a plan of its own.',
      agencies: ['CHS', 'CSC'],
      methods: ['COMBINED_CHRONOLOGY'],
    }),
  () =>
    scheduled('hoist-in-the-hall', 37, 'third', {
      view: 'CASE_OF_CONCERN',
      why: 'Nine services and no one diary: the group has met this before.',
      agencies: ['CHS', 'CSC', 'SCHOOL'],
      methods: ['APPRECIATIVE_INQUIRY'],
    }),
  opened('third', 'csc', [{ seat: police, leftAt: '11:00' }]),
  (today) =>
    decided(
      'before-the-first-scan',
      'third',
      'csc',
      'ACCEPT',
      'Three plans for one unborn child, each good in itself: we want to see how they can become one.',
      {
        method: 'COMBINED_CHRONOLOGY',
        agencies: ['CHS', 'CSC'],
        leadId: accountOf('chs'),
        questions: ['Who draws the plans for an unborn child together?'],
        dueOn: workingDayNear(today, 60),
      },
    )(today),
  (today) =>
    decided(
      'hoist-in-the-hall',
      'third',
      'csc',
      'ACCEPT',
      'Her own words say what nine services did not see together.',
      {
        at: '11:15',
        method: 'APPRECIATIVE_INQUIRY',
        agencies: ['CHS', 'CSC', 'SCHOOL'],
        leadId: accountOf('chs'),
        questions: ['For a disabled child with many services, who holds the one diary and who can change it?'],
        dueOn: workingDayNear(today, 60),
      },
    )(today),
  closed('third', 'csc'),
  (today) => actOn('before-the-first-scan', 'bm', daysSince('third', today) - 1, 120, writeToReferrer),
  () => actOn('hoist-in-the-hall', 'csc', 6, 150, (client, reference) => confirm(client, reference)),
  () => actOn('hoist-in-the-hall', 'doctor', 5, 150, (client, reference) => confirm(client, reference)),
]

type Client = Parameters<Happening['tell']>[0]

async function confirm(client: Client, reference: string) {
  const { decisions } = await client.meetings.decisions({ reference })
  const waiting = decisions.find(({ state }) => state === 'PROVISIONAL')
  if (!waiting) throw new Error(`Nothing to confirm for ${reference}`)
  await client.meetings.ratify({ reference, decisionId: waiting.id, confirms: true, comment: 'Confirmed in writing.' })
}

/** Outside the meetings: advice, a serious incident, questions, views, a withdrawal, a duplicate. */
const otherRoutes: readonly Told[] = [
  () =>
    actOn('borrowed-phone', 'bm', 61, 90, async (client, reference, { today }) => {
      await writeRecord(client, reference, {
        safety: 'The duty social worker saw the young person this morning. A strategy meeting is at two.',
        view: 'SIN_LIKELY',
        why: 'A child was seriously harmed and exploitation is suspected.',
        yes: ['threshold_abuse_or_neglect', 'threshold_seriously_harmed'],
      })
      const la_aware_on = today.subtract({ days: 65 }).toString()
      const told_by = 'The youth justice worker told the duty manager.'
      const outcome_reason = 'Abuse is suspected and the harm was serious.'
      const answers = { ...noneOf, outcome: 'TO_SIN', la_aware_on, told_by, outcome_reason } as const
      await client.triage.decide({ reference, answers })
      await writeToReferrer(client, reference)
    }),
  () =>
    actOn('letters-to-the-old-address', 'bm', 25, 90, async (client, reference) => {
      await writeRecord(client, reference, {
        view: 'BELOW',
        why: 'He was 19 and no care leaver: adult services learn from this, and the addresses can be put right without a review.',
        no: ['threshold_under_18'],
      })
      const advice_given =
        'He was 19, so this process does not cover it. Please speak to the coordinator of the Safeguarding Adults Board, who expects your call, and raise the addresses with the records manager of the hospital trust.'
      const answers = {
        ...noneOf,
        outcome: 'ADVICE_OUTSIDE_PROCESS',
        advice_given,
        outcome_reason: 'Over 18, and another board is the right place.',
      } as const
      await client.triage.decide({ reference, answers })
      await writeToReferrer(client, reference)
    }),
  () =>
    scheduled('nine-years-of-school', 13, 'coming', {
      view: 'CASE_OF_CONCERN',
      why: 'Nine years of records in one school, and no two agencies hold the same facts.',
      agencies: ['CSC', 'EDU', 'CHS'],
    }),
  () =>
    actOn('song-at-the-door', 'bm', 5, 90, async (client, reference, { today }) => {
      await client.triage.acknowledge({ reference })
      await client.triage.consult({
        reference,
        accountIds: [accountOf('scrut'), accountOf('doctor')],
        question: 'Is this for the group, or for the two services to settle between them?',
        dueOn: workingDayNear(today, 2),
      })
    }),
  () =>
    actOn('song-at-the-door', 'scrut', 2, 90, async (client, reference) => {
      const [asked] = await client.triage.myConsultations({ reference })
      if (!asked) throw new Error('The Scrutineer was not asked')
      const view = 'For the group: language was treated as a detail by three services at once.'
      await client.triage.giveView({ reference, consultationId: asked.id, view })
    }),
  () =>
    actOn('calls-after-six', 'coord', 5, 90, (client, reference) =>
      client.triage.askForMore({
        reference,
        questions:
          '1. On which evenings did the father ring, as far as you know?\n2. Who else was supporting him this spring?',
      }),
    ),
  () =>
    actOn('two-rotas', 'bm', 31, 90, (client, reference) =>
      client.caseChanges.withdraw({
        reference,
        reason: 'The two teams keep one rota now; the referrer asks to withdraw.',
      }),
    ),
  () =>
    actOn('hoist-from-the-school', 'bm', 38, 90, (client, reference, told) =>
      client.caseChanges.merge({
        reference,
        into: referenceOf(told, 'hoist-in-the-hall'),
        reason: 'The same child and the same incident, told by her school.',
      }),
    ),
]

export const journeysOfConcerns = (today: Temporal.PlainDate): readonly Happening[] =>
  [...firstMeeting, ...secondMeeting, ...thirdMeeting, ...otherRoutes].flatMap((told) => told(today))
