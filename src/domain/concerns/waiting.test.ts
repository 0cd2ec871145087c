import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import type { ConcernStatus } from './concern-status.ts'
import { triageClock } from './waiting.ts'

type Step = readonly [to: ConcernStatus, onDate: string]
const clock = (steps: readonly Step[], today: string, triage_days = 5) =>
  triageClock(
    steps.map(([to, onDate]) => ({ to, onDate })),
    { today, holidays: englandHolidays, settings: { triage_days } },
  )

// Received on Mon 1 June 2026, due on Mon 8 June.
const received: readonly Step[] = [
  ['DRAFT', '2026-05-28'],
  ['RECEIVED', '2026-06-01'],
]

describe('the triage clock', () => {
  test.each([
    ['on the day of receipt', '2026-06-01', 5, 'RUNNING'],
    ['two days on', '2026-06-03', 3, 'RUNNING'],
    ['with two days left', '2026-06-04', 2, 'DUE_SOON'],
    ['on the Sunday before', '2026-06-07', 1, 'DUE_SOON'],
    ['on the due day', '2026-06-08', 0, 'DUE_TODAY'],
    ['a day late', '2026-06-09', -1, 'LATE'],
    ['over the weekend after', '2026-06-14', -4, 'LATE'],
  ] as const)('%s', (_name, today, daysLeft, status) => {
    expect(clock(received, today)).toEqual({
      startedOn: '2026-06-01',
      dueOn: '2026-06-08',
      stoppedOn: null,
      status,
      daysLeft,
      waitingDays: 0,
      waitingSpans: [],
    })
  })

  test('is late on the Saturday after a due Friday, though no working day has passed', () => {
    const onFriday: readonly Step[] = [['RECEIVED', '2026-06-05']]
    expect(clock(onFriday, '2026-06-13')).toMatchObject({ dueOn: '2026-06-12', daysLeft: 0, status: 'LATE' })
  })

  test.each<[string, readonly Step[], string, object]>([
    [
      'stops when the route is decided',
      [...received, ['SCHEDULED', '2026-06-05']],
      '2026-07-20',
      { stoppedOn: '2026-06-05', daysLeft: 1, status: 'MET' },
    ],
    [
      'says that it was decided late',
      [...received, ['CLOSED_ADVICE', '2026-06-10']],
      '2026-07-20',
      { stoppedOn: '2026-06-10', daysLeft: -2, status: 'MET_LATE' },
    ],
    [
      'runs on through a consultation',
      [...received, ['CONSULTING', '2026-06-02'], ['RECEIVED', '2026-06-05']],
      '2026-06-05',
      { startedOn: '2026-06-01', dueOn: '2026-06-08', stoppedOn: null, daysLeft: 1, waitingDays: 0 },
    ],
    [
      'keeps its stop through what follows',
      [...received, ['SCHEDULED', '2026-06-05'], ['SCHEDULED', '2026-07-15'], ['ACCEPTED', '2026-09-16']],
      '2026-09-20',
      { startedOn: '2026-06-01', stoppedOn: '2026-06-05', status: 'MET' },
    ],
    [
      'starts again when a closed concern is reopened',
      [...received, ['CLOSED_ADVICE', '2026-06-05'], ['RECEIVED', '2026-08-28']],
      '2026-08-28',
      // Over the bank holiday of 31 August.
      { startedOn: '2026-08-28', dueOn: '2026-09-07', stoppedOn: null, daysLeft: 5, status: 'RUNNING' },
    ],
    [
      'stops when the referral is withdrawn',
      [...received, ['WITHDRAWN', '2026-06-03']],
      '2026-06-20',
      { stoppedOn: '2026-06-03', status: 'MET' },
    ],
  ])('%s', (_name, steps, today, expected) => {
    expect(clock(steps, today)).toMatchObject(expected)
  })

  test('may be shorter in another partnership', () => {
    expect(clock(received, '2026-06-01', 3)).toMatchObject({ dueOn: '2026-06-04', daysLeft: 3 })
  })

  test.each([
    [[]],
    [[['DRAFT', '2026-06-01']]],
    [
      [
        ['DRAFT', '2026-06-01'],
        ['WITHDRAWN', '2026-06-02'],
      ],
    ],
  ] as const)('a draft has none: %j', (steps) => {
    expect(clock(steps, '2026-06-03')).toBeNull()
  })
})

describe('waiting for more information', () => {
  test('is counted while it lasts, and the due day stays', () => {
    expect(clock([...received, ['INFO_NEEDED', '2026-06-02']], '2026-06-10')).toEqual({
      startedOn: '2026-06-01',
      dueOn: '2026-06-08',
      stoppedOn: null,
      status: 'LATE',
      daysLeft: -2,
      waitingDays: 6,
      waitingSpans: [{ from: '2026-06-02', to: null, workingDays: 6 }],
    })
  })

  test('is added up over several questions', () => {
    const asked: readonly Step[] = [
      ...received,
      ['INFO_NEEDED', '2026-06-02'],
      ['RECEIVED', '2026-06-04'],
      ['INFO_NEEDED', '2026-06-05'],
      ['RECEIVED', '2026-06-08'],
      ['SCHEDULED', '2026-06-09'],
    ]
    expect(clock(asked, '2026-07-01')).toMatchObject({
      waitingDays: 3,
      waitingSpans: [
        { from: '2026-06-02', to: '2026-06-04', workingDays: 2 },
        { from: '2026-06-05', to: '2026-06-08', workingDays: 1 },
      ],
      status: 'MET_LATE',
      daysLeft: -1,
    })
  })

  test.each([
    [
      'answered on the same day',
      [
        ['INFO_NEEDED', '2026-06-02'],
        ['RECEIVED', '2026-06-02'],
      ],
      0,
    ],
    [
      'asked on Friday, answered on Sunday',
      [
        ['INFO_NEEDED', '2026-06-05'],
        ['RECEIVED', '2026-06-07'],
      ],
      0,
    ],
    [
      'withdrawn while it was awaited',
      [
        ['INFO_NEEDED', '2026-06-02'],
        ['WITHDRAWN', '2026-06-05'],
      ],
      3,
    ],
  ] as const)('%s', (_name, steps, expected) => {
    expect(clock([...received, ...steps], '2026-06-30')?.waitingDays).toBe(expected)
  })

  test('before a reopening belongs to the earlier clock', () => {
    const reopened: readonly Step[] = [
      ...received,
      ['INFO_NEEDED', '2026-06-02'],
      ['RECEIVED', '2026-06-05'],
      ['CLOSED_ADVICE', '2026-06-08'],
      ['RECEIVED', '2026-06-22'],
      ['INFO_NEEDED', '2026-06-23'],
    ]
    expect(clock(reopened, '2026-06-24')).toMatchObject({ startedOn: '2026-06-22', waitingDays: 1 })
  })

  test('is never more than the time since the start', () => {
    const inTriage = fc.constantFrom<ConcernStatus>('RECEIVED', 'INFO_NEEDED', 'CONSULTING')
    fc.assert(
      fc.property(fc.array(fc.tuple(inTriage, fc.nat(9)), { maxLength: 8 }), fc.nat(20), (moves, later) => {
        let day = Temporal.PlainDate.from('2026-06-01')
        const steps = moves.map(([to, days]): Step => {
          day = day.add({ days })
          return [to, day.toString()]
        })
        const today = day.add({ days: later }).toString()
        const found = clock([...received, ...steps], today)
        // Without a wait the clock has used up what the wait took at most: five days less those left.
        expect(found?.waitingDays).toBeLessThanOrEqual(5 - (found?.daysLeft ?? 0))
        expect(found?.dueOn).toBe('2026-06-08')
      }),
    )
  })
})
