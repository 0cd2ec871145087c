import { expect, test } from 'vitest'
import { stillOpen } from './closing.ts'

const done = {
  openActions: 0,
  sharedWithSprgOn: '2026-09-16',
  sharedWithLearningGroupOn: '2026-09-23',
  impactFirstOn: '2026-12-23',
  impactSecondOn: '2027-09-23',
}

test.each([
  [{}, []],
  [{ openActions: 1 }, ['One action is still open.']],
  [{ openActions: 3 }, ['3 actions are still open.']],
  [{ sharedWithSprgOn: null }, ['The findings have not been shared with the SPRG.']],
  [{ sharedWithLearningGroupOn: null }, ['The findings have not been shared with the Learning Group.']],
  [{ sharedWithLearningGroupOn: '2026-10-02' }, ['The findings have not been shared with the Learning Group.']],
  [{ sharedWithLearningGroupOn: '2026-10-01' }, []],
  [{ impactFirstOn: null }, ['The first impact return has no date.']],
  [
    { openActions: 2, sharedWithSprgOn: null, impactSecondOn: null },
    [
      '2 actions are still open.',
      'The findings have not been shared with the SPRG.',
      'The second impact return has no date.',
    ],
  ],
])('%j keeps open: %j', (change, expected) => {
  expect(stillOpen({ ...done, ...change }, '2026-10-01')).toEqual(expected)
})
