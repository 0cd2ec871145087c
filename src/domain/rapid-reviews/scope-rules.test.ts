import { describe, expect, test } from 'vitest'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { usualPeriod } from './scope-defaults.ts'
import { partnersLeftOut, type Scope, scopeProblems } from './scope-rules.ts'

const asked = (code: string, extraQuestions: readonly string[] = []) => ({
  code,
  extraQuestions,
  attendeeWanted: '',
  isNilAllowed: true,
})
const groupOf = new Map<string, QuorumGroup | null>([
  ['CSC', 'CSC'],
  ['ICB', 'HEALTH_ICB'],
  ['CHS', null],
  ['MPS', 'POLICE'],
])
const facts = { today: '2026-06-03', holidays: new Set<string>(), incidentOn: '2026-05-28', groupOf }
const whole: Scope = {
  people: ['child'],
  periodFrom: '2024-05-28',
  periodTo: '2026-06-01',
  whyAsked: 'To learn what can be learned quickly.',
  questions: ['What was known, and when?'],
  returnsDueOn: '2026-06-12',
  coordinatorId: 'cora',
  chairId: 'glen',
  meetingOn: '2026-06-18',
  agencies: [asked('CSC'), asked('ICB'), asked('MPS')],
  partnerLeftOutReason: '',
}

test('a whole scope has no problem', () => {
  expect(scopeProblems(whole, facts)).toEqual([])
})

describe('a scope', () => {
  test.each<[string, Partial<Scope>, string, string]>([
    ['about nobody', { people: [] }, 'people', 'Choose at least one person to search for'],
    ['without a first day', { periodFrom: null }, 'periodFrom', 'Enter the first day of the period'],
    ['without a last day', { periodTo: null }, 'periodTo', 'Enter the last day of the period'],
    ['that ends before it begins', { periodFrom: '2026-06-01' }, 'periodTo', 'The period ends after it begins'],
    [
      'that ends before the incident',
      { periodTo: '2026-05-27' },
      'periodTo',
      'The incident was on Thu 28 May 2026: end on that day or later',
    ],
    ['without a question', { questions: [] }, 'questions', 'Ask at least one question'],
    ['with a statement', { questions: ['Tell us all.'] }, 'questions.0', 'End this with a question mark'],
    ['without a coordinator', { coordinatorId: null }, 'coordinatorId', 'Choose who coordinates the review'],
    ['without a chair', { chairId: null }, 'chairId', 'Choose who chairs the Rapid Review meeting'],
    ['without a meeting', { meetingOn: null }, 'meeting', 'Arrange the Rapid Review meeting'],
    ['without a due day', { returnsDueOn: null }, 'returnsDueOn', 'Enter the day by which returns are due'],
    ['due yesterday', { returnsDueOn: '2026-06-02' }, 'returnsDueOn', 'This day is past: choose a day to come'],
    [
      'due on a Saturday',
      { returnsDueOn: '2026-06-13' },
      'returnsDueOn',
      'This is a weekend or a bank holiday: choose a working day',
    ],
    [
      'due on the day of the meeting',
      { returnsDueOn: '2026-06-18' },
      'returnsDueOn',
      'Choose a day before the Rapid Review meeting (Thu 18 June 2026)',
    ],
    ['that asks nobody', { agencies: [] }, 'agencies', 'Choose the agencies to ask'],
    [
      'with six questions to one agency',
      { agencies: [asked('CSC', ['A?', 'B?', 'C?', 'D?', 'E?', 'F?']), asked('ICB'), asked('MPS')] },
      'agencies.0.extraQuestions',
      'Ask one agency at most 5 further questions',
    ],
    [
      'with a question that is none',
      { agencies: [asked('CSC'), asked('ICB', ['And then']), asked('MPS')] },
      'agencies.1.extraQuestions',
      'End each question with a question mark',
    ],
    ['that does not say why', { whyAsked: '  ' }, 'whyAsked', 'Say why the agencies are asked'],
    [
      'without the police',
      { agencies: [asked('CSC'), asked('ICB')] },
      'partnerLeftOutReason',
      'Say why Police is not asked, or add them',
    ],
    [
      'with a health trust but not the ICB, and no police',
      { agencies: [asked('CSC'), asked('CHS')] },
      'partnerLeftOutReason',
      'Say why Health (ICB) and Police are not asked, or add them',
    ],
  ])('%s', (_words, change, path, message) => {
    expect(scopeProblems({ ...whole, ...change }, facts).map((each) => [each.path.join('.'), each.message])).toEqual([
      [path, message],
    ])
  })

  test('may leave a partner out with a reason', () => {
    const scope = {
      ...whole,
      agencies: [asked('CSC'), asked('ICB')],
      partnerLeftOutReason: 'No police contact at all.',
    }
    expect(scopeProblems(scope, facts)).toEqual([])
  })
})

test('the partners that are left out', () => {
  expect(partnersLeftOut(['CHS', 'MPS'], groupOf)).toEqual(['CSC', 'HEALTH_ICB'])
})

test.each([
  ['two years before the incident', '2026-05-28', '2026-06-01', 24, { from: '2024-05-28', to: '2026-06-01' }],
  [
    'from the day of becoming aware where nothing else is known',
    null,
    '2026-06-01',
    12,
    { from: '2025-06-01', to: '2026-06-01' },
  ],
  ['on a day that February has not', '2026-08-31', '2026-08-31', 6, { from: '2026-02-28', to: '2026-08-31' }],
] as const)('the usual period, %s', (_words, incidentOn, awareOn, months, expected) => {
  expect(usualPeriod(incidentOn, awareOn, months)).toEqual(expected)
})
