import { expect, test } from 'vitest'
import type { Question } from './form-definition.ts'
import { conditionProblems } from './sound-conditions.ts'

const yesNo: Question = { id: 'safe', kind: 'choice', label: 'Safe?', options: [{ code: 'yes', label: 'Yes' }] }
const form = (...questions: Question[]) => ({
  id: 'f',
  version: 1,
  title: 'F',
  sections: [{ id: 's', title: 'S', questions }],
})
const text = (when: Question['when']): Question => ({ id: 'then', kind: 'text', label: 'Then?', ...(when && { when }) })

test.each([
  ['sound', form(yesNo, text({ question: 'safe', in: ['yes'] })), []],
  ['no condition', form(text(undefined)), []],
  [
    'asked later',
    form(text({ question: 'safe', in: ['yes'] }), yesNo),
    ['then depends on safe, which is not asked before it'],
  ],
  [
    'never offered',
    form(yesNo, text({ any: [{ question: 'safe', in: ['no', 'yes'] }] })),
    ['then waits for no, never offered'],
  ],
  [
    'without options',
    form(text(undefined), { ...text({ all: [{ question: 'then', in: ['x'] }] }), id: 'last' }),
    ['last depends on then, which has no options'],
  ],
])('%s', (_name, given, expected) => {
  expect(conditionProblems(given)).toEqual(expected)
})
