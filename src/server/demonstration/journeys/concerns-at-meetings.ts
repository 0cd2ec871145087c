import type { Happening, Telling } from '../happening.ts'
import { accountOf, actOn, scheduled, workingDayNear, writeToReferrer } from './acts.ts'
import { closed, daysSince, decided, opened, police } from './meetings.ts'

/** Before the first meeting: two concerns, both accepted. */
const firstMeeting: readonly Telling[] = [
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
    (scenario): Telling =>
      (today) =>
        actOn(scenario, 'bm', daysSince('first', today) - 1, 120, writeToReferrer),
  ),
]

const secondMeeting: readonly Telling[] = [
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
    (scenario): Telling =>
      (today) =>
        actOn(scenario, 'bm', daysSince('second', today) - 1, 120, writeToReferrer),
  ),
]

/** The inspector leaves half way: what is decided after that is provisional. */
const thirdMeeting: readonly Telling[] = [
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

/** What the group decided about concerns, meeting by meeting. */
export const concernsAtMeetings: readonly Telling[] = [...firstMeeting, ...secondMeeting, ...thirdMeeting]
