import { describe, expect, test } from 'vitest'
import {
  type DecisionFacts,
  decisionKinds,
  decisionLabels,
  decisionProblems,
  groupsStillToAnswer,
  needsJustification,
  needsQuorum,
  ratificationState,
} from './decision-rules.ts'

const decidedOn = '2026-06-17'
const accepted: DecisionFacts = {
  decision: 'ACCEPT',
  method: 'MULTI_AGENCY_DISCUSSION',
  agencies: ['CSC', 'CHS'],
  leadId: 'kofi',
  questions: ['Who makes sure that closing one case is safe?'],
  dueOn: '2026-09-10',
  laAwareOn: null,
  toldBy: '',
}
const problemsOf = (facts: Partial<DecisionFacts>) =>
  decisionProblems({ ...accepted, ...facts }, decidedOn).map(({ path, message }) => [path.join('.'), message])

test('a whole acceptance has no problem', () => {
  expect(problemsOf({})).toEqual([])
})

describe('an acceptance', () => {
  test.each<[string, Partial<DecisionFacts>, string[][]]>([
    ['without a method', { method: null }, [['method', 'Choose how the case is to be reviewed']]],
    [
      'with one agency',
      { agencies: ['CSC'] },
      [['agencies', 'Choose at least two agencies. One alone is enough for a policy review only.']],
    ],
    [
      'with the same agency twice',
      { agencies: ['CSC', 'CSC'] },
      [['agencies', 'Choose at least two agencies. One alone is enough for a policy review only.']],
    ],
    ['with one agency, of a policy', { agencies: ['CSC'], method: 'POLICY_REVIEW' }, []],
    ['with none, of a policy', { agencies: [], method: 'POLICY_REVIEW' }, [['agencies', 'Choose at least one agency']]],
    ['without a lead', { leadId: null }, [['leadId', 'Choose who leads the review']]],
    ['without a question', { questions: [] }, [['questions.0', 'Write at least one question for the review']]],
    ['with an empty question', { questions: ['Why?', '  '] }, [['questions.1', 'Write the question, or remove it']]],
    ['with a statement', { questions: ['Why?', 'Find out more.'] }, [['questions.1', 'End the question with “?”']]],
    ['with a question and a space after it', { questions: ['Why? '] }, []],
    ['with five questions', { questions: ['A?', 'B?', 'C?', 'D?', 'E?'] }, []],
    ['with six', { questions: ['A?', 'B?', 'C?', 'D?', 'E?', 'F?'] }, [['questions.5', 'Ask 5 questions at most']]],
    ['due never', { dueOn: null }, [['dueOn', 'Give a day after the meeting by which it is due']]],
    ['due on the day itself', { dueOn: decidedOn }, [['dueOn', 'Give a day after the meeting by which it is due']]],
  ])('%s', (_name, facts, expected) => {
    expect(problemsOf(facts)).toEqual(expected)
  })
})

describe('sending to serious incident notification', () => {
  const sent = { decision: 'SEND_TO_SIN', laAwareOn: '2026-06-16', toldBy: 'The DSL told the duty manager' } as const
  test.each<[string, Partial<DecisionFacts>, string[]]>([
    ['whole, with nothing of a review', { method: null, agencies: [], leadId: null, questions: [], dueOn: null }, []],
    ['aware on the day itself', { laAwareOn: decidedOn }, []],
    ['aware in days to come', { laAwareOn: '2026-06-18' }, ['laAwareOn']],
    ['aware nobody knows when', { laAwareOn: null }, ['laAwareOn']],
    ['told by nobody', { toldBy: ' ' }, ['toldBy']],
  ])('%s', (_name, facts, expected) => {
    expect(problemsOf({ ...sent, ...facts }).map(([path]) => path)).toEqual(expected)
  })
})

test.each(['DECLINE', 'DEFER'] as const)('%s needs its reason alone', (decision) => {
  const bare = { method: null, agencies: [], leadId: null, questions: [], dueOn: null }
  expect(problemsOf({ ...bare, decision })).toEqual([])
})

test.each([
  ['ACCEPT', true],
  ['DECLINE', true],
  ['DEFER', false],
  ['SEND_TO_SIN', false],
] as const)('%s without a quorum is provisional: %s', (kind, expected) => {
  expect(needsQuorum(kind)).toBe(expected)
})

test.each([
  [0, 2, false],
  [1, 2, false],
  [2, 2, true],
  [3, 2, true],
  [0, 0, true],
])('deferred %i times, of %i: the business manager has to justify it: %s', (deferrals, most, expected) => {
  expect(needsJustification(deferrals, most)).toBe(expected)
})

const confirms = (group: 'CSC' | 'HEALTH_ICB' | 'POLICE') => ({ group, confirms: true })
const refuses = (group: 'CSC' | 'HEALTH_ICB' | 'POLICE') => ({ group, confirms: false })
test.each([
  ['nobody', [], 'OPEN', ['CSC', 'HEALTH_ICB', 'POLICE']],
  ['one', [confirms('POLICE')], 'OPEN', ['CSC', 'HEALTH_ICB']],
  ['two', [confirms('POLICE'), confirms('CSC')], 'OPEN', ['HEALTH_ICB']],
  ['all three', [confirms('POLICE'), confirms('CSC'), confirms('HEALTH_ICB')], 'CONFIRMED', []],
  ['one refuses', [confirms('POLICE'), refuses('CSC')], 'LAPSED', ['HEALTH_ICB']],
  ['the last refuses', [confirms('POLICE'), confirms('CSC'), refuses('HEALTH_ICB')], 'LAPSED', []],
] as const)('confirmed by %s', (_name, answers, state, missing) => {
  expect(ratificationState(answers)).toBe(state)
  expect(groupsStillToAnswer(answers)).toEqual(missing)
})

test('every decision can be read by people', () => {
  for (const kind of decisionKinds) expect(decisionLabels[kind]).toMatch(/^[A-Z][a-z]/)
})
