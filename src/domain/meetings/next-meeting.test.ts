import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import { isStillToOpen, type MeetingStatus, meetingStatuses } from './meeting-status.ts'
import { nextSuitableMeeting, suitableMeetings } from './next-meeting.ts'

const on = (today: string, papers_in_days = 8, pack_out_days = 5) => ({
  today,
  holidays: englandHolidays,
  settings: { papers_in_days, pack_out_days },
})
const meeting = (onDate: string, status: MeetingStatus = 'SCHEDULED') => ({ id: `on-${onDate}`, onDate, status })

const march = meeting('2026-03-18')
const may = meeting('2026-05-27')
const july = meeting('2026-07-15')

describe('the next suitable meeting', () => {
  test.each([
    // Eight working days before Wed 27 May 2026, over the bank holiday of 25 May, is Thu 14 May.
    ['2026-05-13', 'on-2026-05-27'],
    ['2026-05-14', 'on-2026-05-27'],
    ['2026-05-15', 'on-2026-07-15'],
    // And before Wed 18 March it is Fri 6 March.
    ['2026-03-06', 'on-2026-03-18'],
    ['2026-03-07', 'on-2026-05-27'],
    ['2026-07-03', 'on-2026-07-15'],
    ['2026-07-04', undefined],
  ])('on %s is %s', (today, expected) => {
    expect(nextSuitableMeeting([july, march, may], on(today))?.id).toBe(expected)
  })

  test.each([
    ['a cancelled meeting is none', [meeting('2026-05-27', 'CANCELLED'), july], 'on-2026-07-15'],
    ['one already held is none', [meeting('2026-05-27', 'HELD'), july], 'on-2026-07-15'],
    ['one whose agenda is being drafted is', [meeting('2026-05-27', 'AGENDA_DRAFT'), july], 'on-2026-05-27'],
    ['no meeting planned', [], undefined],
  ])('%s', (_name, meetings, expected) => {
    expect(nextSuitableMeeting(meetings, on('2026-04-01'))?.id).toBe(expected)
  })

  test('a partnership may ask for papers sooner or later', () => {
    expect(nextSuitableMeeting([may, july], on('2026-05-15', 6, 2))).toEqual({
      id: 'on-2026-05-27',
      onDate: '2026-05-27',
      status: 'SCHEDULED',
      papersInOn: '2026-05-18',
      packOutOn: '2026-05-22',
      arePapersOpen: true,
    })
  })
})

test('all meetings to come, soonest first, say when papers are due in and go out', () => {
  expect(suitableMeetings([july, may, march], on('2026-05-15'))).toEqual([
    { ...may, papersInOn: '2026-05-14', packOutOn: '2026-05-19', arePapersOpen: false },
    { ...july, papersInOn: '2026-07-03', packOutOn: '2026-07-08', arePapersOpen: true },
  ])
})

test('a meeting today is still to come until it opens', () => {
  expect(suitableMeetings([may], on('2026-05-27'))).toHaveLength(1)
  expect(suitableMeetings([meeting('2026-05-27', 'IN_SESSION')], on('2026-05-27'))).toEqual([])
})

test('a case may be put before a meeting until it opens', () => {
  expect(meetingStatuses.filter(isStillToOpen)).toEqual([
    'SCHEDULED',
    'PAPERS_CALLED',
    'AGENDA_DRAFT',
    'AGENDA_APPROVED',
    'PACK_ISSUED',
  ])
})

test('waiting a day never finds an earlier meeting', () => {
  const start = Temporal.PlainDate.from('2026-01-01')
  const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => start.add({ days }).toString())
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 8 }), anyDay, (days, today) => {
      const meetings = days.map((day) => meeting(day))
      const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
      const [now, later] = [today, tomorrow].map((day) => nextSuitableMeeting(meetings, on(day))?.onDate ?? '9999')
      expect(String(later) >= String(now)).toBe(true)
    }),
  )
})
