import { expect, test } from 'vitest'
import { caseTitle } from './case-title.ts'

test.each([
  [{ children: [4], nearMiss: true }, 'Near miss: a child aged 4'],
  [{ children: [0], nearMiss: false }, 'Concern: a child aged under 1'],
  [{ children: [19], nearMiss: false }, 'Concern: a young person aged 19'],
  [{ children: [7, 3], nearMiss: false }, 'Concern: two children, aged 3 and 7'],
  [{ children: [12, 3, 7], nearMiss: true }, 'Near miss: three children, aged 3, 7 and 12'],
  [{ children: ['unborn'], nearMiss: false }, 'Concern: an unborn child'],
  [{ children: ['unborn', 2], nearMiss: false }, 'Concern: two children, aged 2, one unborn'],
  [{ children: ['unborn', null], nearMiss: false }, 'Concern: two children, one unborn'],
  [{ children: [null], nearMiss: false }, 'Concern: a child, age not known'],
  [{ children: [null, 9], nearMiss: false }, 'Concern: two children, aged 9'],
  [{ children: [], nearMiss: false }, 'Concern: children not yet named'],
  [{ children: [4], nearMiss: true, topic: 'Sharing in time' }, 'Near miss: a child aged 4 (sharing in time)'],
  [{ children: [], nearMiss: false, began: 'incident' }, 'Serious incident: children not yet named'],
  [{ children: [3], nearMiss: false, began: 'death' }, 'Child death: a child aged 3'],
  [
    { children: [1, 1, 2, 3, 4, 5, 6, 7, 8, 9], nearMiss: false },
    'Concern: 10 children, aged 1, 1, 2, 3, 4, 5, 6, 7, 8 and 9',
  ],
] as const)('%j', (facts, expected) => {
  expect(caseTitle(facts)).toBe(expected)
})
