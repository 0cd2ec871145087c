import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, isIsoDate } from './dates.ts'
import { parseUncertainDate } from './parse-uncertain-date.ts'

const today = '2026-06-03'
const parse = (typed: string) => parseUncertainDate(typed, { today })

describe('a date as people know it', () => {
  test.each([
    ['22/5/16', 'DAY', '2016-05-22', '2016-05-22', false],
    ['22.05/16', 'DAY', '2016-05-22', '2016-05-22', false],
    ['22 may 2016', 'DAY', '2016-05-22', '2016-05-22', false],
    ['2016-05-22', 'DAY', '2016-05-22', '2016-05-22', false],
    ['Sunday 22nd of May 2016', 'DAY', '2016-05-22', '2016-05-22', false],
    ['yesterday', 'DAY', '2026-06-02', '2026-06-02', false],
    ['May 2016', 'MONTH', '2016-05-01', '2016-05-31', false],
    ['feb 2024', 'MONTH', '2024-02-01', '2024-02-29', false],
    ['05/2016', 'MONTH', '2016-05-01', '2016-05-31', false],
    ['2016', 'YEAR', '2016-01-01', '2016-12-31', false],
    ['?22 may 2016', 'DAY', '2016-05-22', '2016-05-22', true],
    ['? 2016', 'YEAR', '2016-01-01', '2016-12-31', true],
    ['May 2016?', 'MONTH', '2016-05-01', '2016-05-31', true],
    ['about May 2016', 'MONTH', '2016-05-01', '2016-05-31', true],
    ['c.2016', 'YEAR', '2016-01-01', '2016-12-31', true],
    ['before 3 June 2019', 'BEFORE', null, '2019-06-02', false],
    ['?before June 2019', 'BEFORE', null, '2019-05-31', true],
    ['by 3 June 2019', 'BEFORE', null, '2019-06-03', false],
    ['on or before 3/6/19', 'BEFORE', null, '2019-06-03', false],
    ['after 3 June 2019', 'AFTER', '2019-06-04', null, false],
    ['after June 2019', 'AFTER', '2019-07-01', null, false],
    ['After 2019', 'AFTER', '2020-01-01', null, false],
    ['since 2019', 'AFTER', '2019-01-01', null, false],
    ['from 3/6/19', 'AFTER', '2019-06-03', null, false],
    ['between 3 June 2019 and 10 July 2019', 'RANGE', '2019-06-03', '2019-07-10', false],
    ['between 3 and 10 June 2019', 'RANGE', '2019-06-03', '2019-06-10', false],
    ['between May and July 2018', 'RANGE', '2018-05-01', '2018-07-31', false],
    ['between 2016 and 2018', 'RANGE', '2016-01-01', '2018-12-31', false],
    ['from May to July 2018', 'RANGE', '2018-05-01', '2018-07-31', false],
    ['3 to 10 June 2019', 'RANGE', '2019-06-03', '2019-06-10', false],
    ['3 May – 10 June 2019', 'RANGE', '2019-05-03', '2019-06-10', false],
    ['2016–2018', 'RANGE', '2016-01-01', '2018-12-31', false],
    ['not known', 'UNKNOWN', null, null, false],
    ['?', 'UNKNOWN', null, null, false],
    // Two-digit years are never in the future.
    ['3/6/49', 'DAY', '1949-06-03', '1949-06-03', false],
    ['3/6/26', 'DAY', '2026-06-03', '2026-06-03', false],
    ['3/6/50', 'DAY', '1950-06-03', '1950-06-03', false],
  ])('%s: %s, %s to %s', (typed, precision, earliest, latest, uncertain) => {
    expect(parse(typed)).toEqual({ ok: true, date: { earliest, latest, precision, uncertain, asTyped: typed } })
  })

  test.each([
    ['spring 2018', '2018-03-01', '2018-05-31'],
    ['summer 2018', '2018-06-01', '2018-08-31'],
    ['Autumn of 2018', '2018-09-01', '2018-11-30'],
    ['in the winter of 2019', '2019-12-01', '2020-02-29'],
  ])('%s is to be confirmed as %s to %s', (typed, earliest, latest) => {
    expect(parse(typed)).toEqual({
      ok: true,
      confirm: 'season',
      date: { earliest, latest, precision: 'RANGE', uncertain: false, asTyped: typed },
    })
  })

  test('a weekday that does not fit is to be looked at again', () => {
    expect(parse('Mon 22 May 2016')).toMatchObject({ ok: true, confirm: 'weekday', date: { earliest: '2016-05-22' } })
    expect(parse('Sun 22 May 2016')).not.toHaveProperty('confirm')
  })

  test('an expected date may lie ahead', () => {
    const ahead = parseUncertainDate('3/9/27', { today, mayBeFuture: true })
    expect(ahead).toMatchObject({ ok: true, date: { earliest: '2027-09-03' } })
  })
})

describe('what is no date', () => {
  test.each([
    ['22 may 2016 after school', '22 may 2016', '2016-05-22'],
    ['22/5/16, at home', '22/5/16', '2016-05-22'],
    ['May 2016 or so', 'May 2016', '2016-05-01'],
    ['before 3 June 2019 at the latest', 'before 3 June 2019', null],
  ])('%s: did you mean %s?', (typed, asTyped, earliest) => {
    expect(parse(typed)).toMatchObject({ ok: false, reason: 'not-a-date', didYouMean: { asTyped, earliest } })
  })
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['soon after the birth', 'not-a-date'],
    ['31 june 2016', 'not-a-date'],
    ['between July and May 2018', 'not-a-date'],
    ['between school and home', 'not-a-date'],
    ['summer', 'not-a-date'],
    ['before', 'not-a-date'],
    ['May 16', 'not-a-date'],
  ])('%j: %s', (typed, reason) => {
    expect(parse(typed)).toEqual({ ok: false, reason })
  })
  test('a whole page is not read', () => {
    expect(parse(`2016 ${'word '.repeat(200)}`)).toEqual({ ok: false, reason: 'not-a-date' })
  })
})

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    '?',
    'before',
    'after',
    'between',
    'and',
    'to',
    'by',
    'May',
    'june',
    '2016',
    '3',
    '31',
    '22/5/16',
    'summer',
    'Mon',
    'about',
    '–',
    'home',
    '2016-02-30',
  )
  const typed = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
  )

  test('it never throws, keeps the words, and never ends before it begins', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parse(text)
        const date = parsed.ok ? parsed.date : parsed.didYouMean
        if (!date) return
        const { earliest, latest, asTyped } = date
        if (parsed.ok) expect(asTyped).toBe(text.trim())
        for (const bound of [earliest, latest]) expect(bound === null || isIsoDate(bound)).toBe(true)
        if (earliest && latest) expect(earliest <= latest).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('what was kept reads back as the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parse(text)
        if (parsed.ok) expect(parse(parsed.date.asTyped)).toEqual(parsed)
        else if (parsed.didYouMean)
          expect(parse(parsed.didYouMean.asTyped)).toMatchObject({ ok: true, date: parsed.didYouMean })
      }),
      { numRuns: 1000 },
    )
  })

  test('every certain day reads back as that day', () => {
    const anyIso = fc
      .integer({ min: 0, max: 27_000 })
      .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString())
    fc.assert(
      fc.property(anyIso, (iso) => {
        expect(parse(formatDate(iso))).toMatchObject({
          ok: true,
          date: { earliest: iso, latest: iso, precision: 'DAY' },
        })
      }),
    )
  })
})
