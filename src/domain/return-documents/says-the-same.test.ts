import { expect, test } from 'vitest'
import { saysTheSame } from './says-the-same.ts'

const day = { earliest: '2026-06-03', latest: '2026-06-03', precision: 'DAY', uncertain: false, asTyped: '3 June 2026' }

test.each<[string, unknown, unknown, boolean]>([
  ['the same words', 'It was May.', 'It was May.', true],
  ['other quotes', `the child's "day"`, 'the child’s “day”', true],
  ['another dash', 'May - June', 'May – June', true],
  ['spaces and ends of lines', 'one \r\ntwo\n', 'one\n two', true],
  ['a blank line between', 'one\ntwo', 'one\n\ntwo', false],
  ['a capital', 'may', 'May', false],
  ['another word', 'It was May.', 'It was June.', false],
  ['the same codes', ['A', 'B'], ['A', 'B'], true],
  ['other codes', ['A', 'B'], ['A'], false],
  ['a blank row more', [{ what: 'Call' }, {}], [{ what: 'Call' }], true],
  ['an empty cell', [{ what: 'Call', by: '' }], [{ what: 'Call' }], true],
  ['a changed cell', [{ what: 'Call', done: 'Y' }], [{ what: 'Call', done: 'N' }], false],
  ['a reason given in a row', [{ what: 'Call', skipped: { by: 'NOT_KNOWN' } }], [{ what: 'Call' }], false],
  ['a date typed alike', day, { ...day, asTyped: ' 3 June 2026' }, true],
  ['a date typed otherwise', day, { ...day, asTyped: 'June 2026' }, false],
  ['nothing and something', undefined, 'May', false],
])('%s', (_, a, b, same) => {
  expect(saysTheSame(a, b)).toBe(same)
})
