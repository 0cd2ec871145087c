import { expect, test } from 'vitest'
import { isFiltered, registerInput, registerSearchOf } from './register-search.ts'

test.each([
  ['nothing', {}, {}],
  [
    'every filter',
    { q: ' alder ', stage: 'RECEIVED', agency: 'MPS', unsafe: 'yes', from: '2026-01-02', to: '2026-02-03' },
    { q: 'alder', stage: 'RECEIVED', agency: 'MPS', unsafe: 'yes', from: '2026-01-02', to: '2026-02-03' },
  ],
  ['a year, which the router reads as a number', { q: 2026 }, { q: '2026' }],
  [
    'words that make no sense',
    { stage: 'GONE', unsafe: true, from: '2026-02-30', sort: 'colour', order: 'up', page: 'two' },
    {},
  ],
  ['a draft, which is never in the register', { stage: 'DRAFT' }, {}],
  ['the usual order and the first page', { sort: 'received', order: 'desc', page: 1 }, {}],
  ['another order and page', { sort: 'title', order: 'asc', page: 3 }, { sort: 'title', order: 'asc', page: 3 }],
])('an address with %s', (_what, address, expected) => {
  expect(registerSearchOf(address)).toEqual(expected)
})

test('the server is asked for the first page in the usual order unless the address says otherwise', () => {
  expect(registerInput({ q: 'alder' })).toEqual({ q: 'alder', sort: 'received', order: 'desc', page: 1 })
  expect(registerInput({ sort: 'title', order: 'asc', page: 2 })).toEqual({ sort: 'title', order: 'asc', page: 2 })
})

test('order and page are no filters', () => {
  expect(isFiltered({ sort: 'title', order: 'asc', page: 2 })).toBe(false)
  expect(isFiltered({ unsafe: 'yes' })).toBe(true)
})
