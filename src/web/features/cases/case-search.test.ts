import { expect, test } from 'vitest'
import { caseSearchOf } from './case-search.ts'

test.each([
  [{ tab: 'people', show: 'looks' }, { tab: 'people' }],
  [{ tab: 'overview' }, {}],
  [
    { tab: 'history', show: 'looks', by: 'Nell' },
    { tab: 'history', show: 'looks', by: 'Nell' },
  ],
  [
    { tab: 'referral', of: 'PSP-2026-002' },
    { tab: 'referral', of: 'PSP-2026-002' },
  ],
  [{ tab: 'people', of: 'PSP-2026-002', from: 'PSP-2026-002', own: 'yes' }, { tab: 'people' }],
  [
    { from: 'PSP-2026-002', own: 'yes' },
    { from: 'PSP-2026-002', own: 'yes' },
  ],
  [{ from: '<script>', own: 'no', of: 3 }, {}],
])('%j is read as %j', (search, read) => {
  expect(caseSearchOf(search)).toEqual(read)
})
