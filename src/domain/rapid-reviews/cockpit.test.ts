import { describe, expect, test } from 'vitest'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { type AgencyStanding, collateProblem, nextStep, type ReviewStanding, whatBlocks } from './cockpit.ts'

const today = '2026-06-12'
const agency = (name: string, status: RequestStatus, facts: Partial<AgencyStanding> = {}): AgencyStanding => ({
  agency: name,
  status,
  dueOn: '2026-06-15',
  chasedOn: null,
  isReached: true,
  isReleased: false,
  ...facts,
})
const late = { dueOn: '2026-06-11' }
const chased = { ...late, chasedOn: today }
const review = (facts: Partial<ReviewStanding>): ReviewStanding => ({
  status: 'GATHERING',
  today,
  agencies: [],
  chosen: 0,
  meetingOn: '2026-06-19',
  lastDay: '2026-06-24',
  unsigned: [],
  ...facts,
})

describe('the next step', () => {
  test.each<[string, Partial<ReviewStanding>, string, string]>([
    ['just opened', { status: 'OPEN' }, 'SCOPE', 'Set the scope: who is asked, about whom, and by when.'],
    [
      'with its scope set',
      { status: 'SCOPED', chosen: 7 },
      'SEND_REQUESTS',
      'Send the information requests to the 7 agencies chosen.',
    ],
    [
      'while nobody is late',
      { agencies: [agency('Housing', 'DRAFTING'), agency('Police', 'ISSUED', { dueOn: '2026-06-16' })] },
      'WAIT_FOR_RETURNS',
      'Wait for 2 returns. The next is due on Mon 15 June 2026.',
    ],
    [
      'with late ones, before anything else',
      {
        agencies: [agency('Housing', 'ISSUED', late), agency('Police', 'SUBMITTED'), agency('ICB', 'MEMBER_QA', late)],
      },
      'CHASE',
      'Chase 2 late returns: Housing and ICB.',
    ],
    [
      'with a late one that was chased today, and one to read',
      { agencies: [agency('Housing', 'ISSUED', chased), agency('Police', 'SUBMITTED')] },
      'READ_RETURNS',
      'Read and accept 1 return: Police.',
    ],
    [
      'with a late one that was chased yesterday',
      { agencies: [agency('Housing', 'ISSUED', { ...late, chasedOn: '2026-06-11' })] },
      'CHASE',
      'Chase 1 late return: Housing.',
    ],
    [
      'with nothing but a late one that was chased today',
      { agencies: [agency('Housing', 'ISSUED', chased), agency('Police', 'RECEIVED')] },
      'DECIDE_LATE',
      'Chased today, and still late: Housing. Give more time, or go on without it.',
    ],
    [
      'with questions that nobody answers: a return that came in time is not late for them',
      { agencies: [agency('Housing', 'QUERIED', late), agency('Police', 'RECEIVED')] },
      'WAIT_FOR_RETURNS',
      'Wait for answers to your questions: Housing. Chase them, or accept what is there.',
    ],
    [
      'with questions asked',
      { agencies: [agency('Housing', 'QUERIED'), agency('Police', 'RECEIVED')] },
      'WAIT_FOR_RETURNS',
      'Wait for answers to your questions: Housing. Chase them, or accept what is there.',
    ],
    [
      'with everybody settled',
      {
        agencies: [
          agency('Housing', 'OVERDUE_ACCEPTED', late),
          agency('Police', 'RECEIVED'),
          agency('ICB', 'NIL_RETURN'),
          agency('Cafcass', 'WITHDRAWN'),
        ],
      },
      'COLLATE',
      'Every agency has answered or is settled. Bring the returns together.',
    ],
    [
      'with every request withdrawn',
      { agencies: [agency('Cafcass', 'WITHDRAWN')] },
      'NOTHING',
      'Every request was withdrawn. Ask at least one agency.',
    ],
    [
      'before the pack is released',
      {
        status: 'COLLATED',
        agencies: [agency('Housing', 'OVERDUE_ACCEPTED'), agency('Police', 'RECEIVED'), agency('ICB', 'RECEIVED')],
      },
      'RELEASE',
      'Release 2 returns to the agencies, so that they read them before the meeting.',
    ],
    [
      'with the pack released',
      { status: 'COLLATED', agencies: [agency('Police', 'RECEIVED', { isReleased: true })] },
      'HOLD_MEETING',
      'Hold the Rapid Review meeting on Fri 19 June 2026, and record that it was held.',
    ],
    [
      'with its meeting cancelled',
      { status: 'COLLATED', meetingOn: null },
      'HOLD_MEETING',
      'Arrange the Rapid Review meeting, hold it, and record that it was held.',
    ],
    [
      'after the meeting',
      { status: 'MEETING_HELD' },
      'WRITE_UP',
      'Write up the meeting and the decision, then ask the three partners to sign.',
    ],
    [
      'with the partners',
      { status: 'DRAFTED', unsigned: ['Health (ICB)', 'Police'] },
      'SIGN',
      'Signatures wanted: Health (ICB) and Police.',
    ],
    ['signed', { status: 'SIGNED' }, 'SEND', 'Send the Rapid Review to the Panel, and record that it was sent.'],
    ['sent', { status: 'SENT' }, 'AWAIT_PANEL', 'The Panel answers next. Record its letter when it comes.'],
    [
      'answered',
      { status: 'PANEL_RESPONDED' },
      'FOLLOW_LETTER',
      'Turn the Panel’s points into actions, then close the Rapid Review.',
    ],
    ['queried', { status: 'RECONSIDER' }, 'RECONSIDER', 'Look at the decision again, then answer the Panel.'],
    ['closed', { status: 'CLOSED' }, 'NOTHING', 'This Rapid Review is closed. Nothing more is owed.'],
  ])('of a review %s', (_words, facts, kind, sentence) => {
    expect(nextStep(review(facts))).toEqual({ kind, sentence })
  })
})

describe('what blocks', () => {
  test.each<[string, Partial<ReviewStanding>, string[]]>([
    ['nothing, before there are requests', { status: 'OPEN', meetingOn: null }, []],
    [
      'the worst first',
      {
        agencies: [
          agency('Police', 'SUBMITTED'),
          agency('Education', 'ISSUED'),
          agency('GP', 'ISSUED', { isReached: false }),
          agency('ICB', 'QUERIED'),
          agency('Housing', 'DRAFTING', late),
          agency('SLaM', 'RECEIVED'),
        ],
      },
      [
        'Late: Housing.',
        'Nobody holds a member’s seat for GP: reach them yourself, or seat somebody.',
        'Not in yet: Education and GP.',
        'Asked, and not answered yet: ICB.',
        'In, and not accepted yet: Police.',
      ],
    ],
    [
      'so many names at most',
      { agencies: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => agency(name, 'ISSUED')) },
      ['Not in yet: A, B, C, D, E and 3 others.'],
    ],
    ['a meeting that was cancelled', { status: 'COLLATED', meetingOn: null }, ['No Rapid Review meeting is arranged.']],
    [
      'a meeting on the day by which a return is due, and not one that is due the day before',
      { meetingOn: '2026-06-15', agencies: [agency('GP', 'ISSUED'), agency('ICB', 'ISSUED', { dueOn: '2026-06-12' })] },
      [
        'Not in yet: GP and ICB.',
        'The meeting is on Mon 15 June 2026, and these are due no earlier: GP. Move the meeting.',
      ],
    ],
    [
      'a meeting after the last day',
      { status: 'COLLATED', meetingOn: '2026-06-25' },
      ['The meeting is on Thu 25 June 2026, after the last day of this review, Wed 24 June 2026. Move the meeting.'],
    ],
    ['a meeting on the last day', { status: 'COLLATED', meetingOn: '2026-06-24' }, []],
    ['a missing signature', { status: 'DRAFTED', unsigned: ['Police'] }, ['Not signed yet: Police.']],
    ['nothing once it is sent', { status: 'SENT', agencies: [agency('Housing', 'OVERDUE_ACCEPTED', late)] }, []],
  ])('%s', (_words, facts, sentences) => {
    expect(whatBlocks(review(facts)).map(({ sentence }) => sentence)).toEqual(sentences)
  })
})

test.each<[string, AgencyStanding[], string | null]>([
  ['all settled', [agency('Police', 'RECEIVED'), agency('Housing', 'OVERDUE_ACCEPTED')], null],
  [
    'one not accepted and one not in',
    [agency('Police', 'SUBMITTED'), agency('Housing', 'ISSUED'), agency('ICB', 'NIL_RETURN')],
    'Still open: Police and Housing. Accept what came in; for what is late give more time, or go on without it.',
  ],
  ['nobody asked', [agency('Police', 'WITHDRAWN')], 'Ask at least one agency first.'],
])('bringing together: %s', (_words, agencies, expected) => {
  expect(collateProblem(agencies)).toBe(expected)
})
