import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import { isWorkingDay } from '#domain/time/working-days.ts'
import { reminderSteps } from './reminder-steps.ts'
import { type Owed, remindersDue, stepDay } from './reminders-due.ts'

// Due on Fri 12 June 2026, sent to the agency on Mon 1 June.
const request: Owed = {
  id: 'request',
  what: 'REQUEST',
  reference: 'TEST-2026-001',
  path: '/requests/request',
  dueOn: '2026-06-12',
  since: '2026-06-01',
  isSettled: false,
  to: { MEMBER: ['member'], AUTHOR: ['author'], DEPUTY: ['deputy'], MANAGER: ['manager'] },
  conflicted: [],
}
const clock: Owed = {
  ...request,
  id: 'clock',
  what: 'RR_COMPLETE',
  path: '/cases/TEST-2026-001/rapid',
  to: { OWNER: ['coordinator'] },
}

const nothing = { holidays: englandHolidays, sent: [], mailedToday: new Set<string>() }
const on = (owed: Owed, today: string, more: Partial<typeof nothing> & { sent?: typeof nothing.sent } = {}) =>
  Object.fromEntries(
    remindersDue([owed], { ...nothing, ...more, today }).map(({ accountId, reminders }) => [
      accountId,
      reminders.map(({ step }) => step),
    ]),
  )

/** Everything that one thing brings about, day by day, when the system is up on these days. */
function course(
  owed: readonly Owed[],
  days: readonly string[],
  isSettled: (id: string, day: string) => boolean = () => false,
) {
  const sent: { accountId: string; id: string; step: string; dueOn: string; on: string }[] = []
  for (const today of days) {
    // Housekeeping comes round again and again on one day.
    for (let round = 0; round < 2; round += 1) {
      const mailedToday = new Set(sent.filter((one) => one.on === today).map(({ accountId }) => accountId))
      const digests = remindersDue(
        owed.map((one) => ({ ...one, isSettled: isSettled(one.id, today) })),
        { ...nothing, today, sent, mailedToday },
      )
      for (const { accountId, reminders } of digests) {
        for (const { id, step, dueOn } of reminders) sent.push({ accountId, id, step, dueOn, on: today })
      }
    }
  }
  return sent
}
const from = (start: string, count: number) =>
  Array.from({ length: count }, (_, days) => Temporal.PlainDate.from(start).add({ days }).toString())

describe('an information request, day by day', () => {
  test('is brought to mind five and two working days before, on the day, and after it to one person after another', () => {
    const told = course([request], from('2026-06-01', 30)).map(({ on, accountId, step }) => [on, accountId, step])
    expect(told).toEqual([
      ['2026-06-05', 'member', 'IN_5'],
      ['2026-06-05', 'author', 'IN_5'],
      ['2026-06-10', 'member', 'IN_2'],
      ['2026-06-10', 'author', 'IN_2'],
      ['2026-06-12', 'member', 'TODAY'],
      ['2026-06-12', 'author', 'TODAY'],
      ['2026-06-15', 'member', 'LATE_1'],
      ['2026-06-16', 'deputy', 'LATE_2'],
      ['2026-06-17', 'manager', 'LATE_3'],
    ])
  })

  test.each([
    ['2026-06-04', {}],
    // The system was down on the fifth: the same reminder a day later.
    ['2026-06-08', { member: ['IN_5'], author: ['IN_5'] }],
    ['2026-06-13', {}],
    ['2026-06-14', {}],
    ['2026-06-15', { member: ['LATE_1'], author: ['TODAY'] }],
    // After a week of silence each gets the latest of theirs, once.
    ['2026-06-22', { member: ['LATE_1'], author: ['TODAY'], deputy: ['LATE_2'], manager: ['LATE_3'] }],
  ])('seen for the first time on %s', (today, expected) => {
    expect(on(request, today)).toEqual(expected)
  })

  test.each([
    ['on the day it was asked for', { since: '2026-06-10' }, '2026-06-10', {}],
    [
      'asked for late, of what comes after that',
      { since: '2026-06-10' },
      '2026-06-12',
      { member: ['TODAY'], author: ['TODAY'] },
    ],
    ['once it is settled', { isSettled: true }, '2026-06-12', {}],
    ['with a conflict of interest', { conflicted: ['member', 'manager'] }, '2026-06-12', { author: ['TODAY'] }],
    ['without an author', { to: { MEMBER: ['member'] } }, '2026-06-12', { member: ['TODAY'] }],
    [
      'who is member and author at once: one mail',
      { to: { MEMBER: ['one'], AUTHOR: ['one'], DEPUTY: ['one'] } },
      '2026-06-16',
      { one: ['LATE_2'] },
    ],
    // Whit Monday 2026 is 25 May: what was due on that day is brought to mind on Tuesday, as late as it is.
    ['due on a bank holiday', { dueOn: '2026-05-25', since: '2026-05-01' }, '2026-05-25', {}],
    [
      'the day after it',
      { dueOn: '2026-05-25', since: '2026-05-01', to: { AUTHOR: ['author'] } },
      '2026-05-26',
      { author: ['TODAY'] },
    ],
  ])('%s', (_when, more, today, expected) => {
    expect(on({ ...request, ...more }, today)).toEqual(expected)
  })

  test('a later day that was given begins anew', () => {
    const sent = course([request], from('2026-06-01', 12))
    const more = { ...request, dueOn: '2026-06-19', since: '2026-06-11' }
    expect(course([more], from('2026-06-12', 8)).map((one) => [one.on, one.accountId, one.step])).toEqual([
      ['2026-06-12', 'member', 'IN_5'],
      ['2026-06-12', 'author', 'IN_5'],
      ['2026-06-17', 'member', 'IN_2'],
      ['2026-06-17', 'author', 'IN_2'],
      ['2026-06-19', 'member', 'TODAY'],
      ['2026-06-19', 'author', 'TODAY'],
    ])
    expect(sent.every(({ dueOn }) => dueOn === '2026-06-12')).toBe(true)
  })
})

test('a limit of an incident or a review is brought to the mind of whoever runs it', () => {
  expect(course([clock], from('2026-06-01', 30)).map((one) => [one.on, one.accountId, one.step])).toEqual([
    ['2026-06-10', 'coordinator', 'IN_2'],
    ['2026-06-12', 'coordinator', 'TODAY'],
    ['2026-06-15', 'coordinator', 'LATE_1'],
  ])
})

test('several things come in one mail, what is due first first', () => {
  const other = { ...request, id: 'other', reference: 'TEST-2026-002', dueOn: '2026-06-16' }
  const digests = remindersDue([other, request], { ...nothing, today: '2026-06-12' })
  const ofMember = digests.find(({ accountId }) => accountId === 'member')
  expect(ofMember?.reminders.map(({ reference, step }) => [reference, step])).toEqual([
    ['TEST-2026-001', 'TODAY'],
    ['TEST-2026-002', 'IN_2'],
  ])
  expect(
    remindersDue([request], { ...nothing, today: '2026-06-12', mailedToday: new Set(['member', 'author']) }),
  ).toEqual([])
})

describe('whatever is owed, and whenever the system is down', () => {
  const people = ['ann', 'ben', 'cas', 'dee']
  const anyone = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 })
  const start = Temporal.PlainDate.from('2026-03-25')
  const anyDay = fc.integer({ min: 0, max: 40 }).map((days) => start.add({ days }).toString())
  const anyOwed = fc.record({
    what: fc.constantFrom('REQUEST', 'RR_COMPLETE'),
    reference: fc.constant('TEST-2026-001'),
    path: fc.constant('/'),
    dueOn: anyDay,
    since: fc.constant('2026-03-01'),
    settledOn: fc.option(anyDay),
    to: fc.record({ MEMBER: anyone, AUTHOR: anyone, DEPUTY: anyone, MANAGER: anyone, OWNER: anyone }),
    conflicted: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 1 }),
  })
  const anyWorld = fc.tuple(fc.array(anyOwed, { maxLength: 5 }), fc.uniqueArray(anyDay, { maxLength: 30 }))

  test('one mail a person a day, never on a day nobody works, never of what is settled, and nothing twice', () => {
    fc.assert(
      fc.property(anyWorld, ([things, down]) => {
        const owed = things.map((one, index) => ({ ...one, id: `${index}`, isSettled: false }) as Owed)
        const settledOn = (id: string) => things[Number(id)]?.settledOn ?? '9999'
        const up = from(start.toString(), 60).filter((day) => !down.includes(day))
        const sent = course(owed, up, (id, day) => settledOn(id) <= day)
        for (const { accountId, id, step, dueOn, on } of sent) {
          expect(isWorkingDay(Temporal.PlainDate.from(on), englandHolidays)).toBe(true)
          expect(on < settledOn(id)).toBe(true)
          expect(things[Number(id)]?.conflicted).not.toContain(accountId)
          const days = { IN_5: -5, IN_2: -2, TODAY: 0, LATE_1: 1, LATE_2: 2, LATE_3: 3 }[step] as number
          expect(stepDay(dueOn, days, englandHolidays) <= on).toBe(true)
        }
        const once = sent.map(({ accountId, id, step, dueOn }) => `${accountId} ${id} ${step} ${dueOn}`)
        expect(new Set(once).size).toBe(once.length)
        // Of one thing nobody hears of an earlier step after a later one.
        for (const one of sent) {
          const after = sent.filter(
            (other) => other.id === one.id && other.accountId === one.accountId && other.on > one.on,
          )
          for (const { step } of after) {
            expect(reminderSteps.indexOf(step as 'IN_5')).toBeGreaterThan(reminderSteps.indexOf(one.step as 'IN_5'))
          }
        }
      }),
    )
  })

  test('nothing is lost: what is never settled has told everybody their last by the end', () => {
    fc.assert(
      fc.property(anyWorld, ([things, down]) => {
        const owed = things.map((one, index) => ({ ...one, id: `${index}`, isSettled: false }) as Owed)
        const up = from(start.toString(), 60).filter((day) => !down.includes(day))
        const sent = course(owed, up)
        for (const { id, what, to, conflicted } of owed) {
          const last = what === 'REQUEST' ? to.MANAGER : to.OWNER
          for (const accountId of (last ?? []).filter((each) => !conflicted.includes(each))) {
            const step = what === 'REQUEST' ? 'LATE_3' : 'LATE_1'
            expect(sent.some((one) => one.id === id && one.accountId === accountId && one.step === step)).toBe(true)
          }
        }
      }),
    )
  })
})
