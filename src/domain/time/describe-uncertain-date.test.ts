import { expect, test } from 'vitest'
import { describeUncertainDate } from './describe-uncertain-date.ts'
import type { UncertainDate } from './uncertain-date.ts'

test.each<[string, Partial<UncertainDate>, string]>([
  ['22/5/16', { earliest: '2016-05-22', latest: '2016-05-22', precision: 'DAY' }, '22/5/16 (Sun 22 May 2016)'],
  ['22 may 2016', { earliest: '2016-05-22', latest: '2016-05-22', precision: 'DAY' }, 'Sun 22 May 2016'],
  ['Sun 22 May 2016', { earliest: '2016-05-22', latest: '2016-05-22', precision: 'DAY' }, 'Sun 22 May 2016'],
  [
    '?22 may 2016',
    { earliest: '2016-05-22', latest: '2016-05-22', precision: 'DAY', uncertain: true },
    '?22 may 2016 (Sun 22 May 2016, not certain)',
  ],
  [
    'May 2016',
    { earliest: '2016-05-01', latest: '2016-05-31', precision: 'MONTH' },
    'May 2016 (some time in May 2016)',
  ],
  ['2016', { earliest: '2016-01-01', latest: '2016-12-31', precision: 'YEAR' }, '2016 (some time in 2016)'],
  [
    'before 3 June 2019',
    { latest: '2019-06-02', precision: 'BEFORE' },
    'before 3 June 2019 (on or before 2 June 2019)',
  ],
  ['after June 2019', { earliest: '2019-07-01', precision: 'AFTER' }, 'after June 2019 (on or after 1 July 2019)'],
  [
    'summer 2018',
    { earliest: '2018-06-01', latest: '2018-08-31', precision: 'RANGE' },
    'summer 2018 (between 1 June 2018 and 31 August 2018)',
  ],
  ['not known', { precision: 'UNKNOWN' }, 'not known (date not known)'],
])('%s', (asTyped, parts, expected) => {
  const date = { earliest: null, latest: null, precision: 'UNKNOWN', uncertain: false, asTyped, ...parts } as const
  expect(describeUncertainDate(date)).toBe(expected)
})
