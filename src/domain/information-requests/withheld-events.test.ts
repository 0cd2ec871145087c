import { expect, test } from 'vitest'
import { joinChronology, partChronology, withheldEventsId } from './withheld-events.ts'

const [open, secret, asked] = [
  { event: 'A visit', visibility: 'ALL' },
  { event: 'A call', visibility: 'WITHHELD' },
  { event: 'A letter', visibility: 'RESTRICTED' },
]

test('withheld lines, and those to ask about first, are kept apart, and their places stay', () => {
  expect(partChronology({ chronology: [open, secret, asked], engagement: 'x' })).toEqual({
    chronology: [open, { visibility: 'WITHHELD' }, { visibility: 'RESTRICTED' }],
    [withheldEventsId]: [secret, asked],
    engagement: 'x',
  })
})

test.each([
  ['with none withheld', { chronology: [open, { ...open, event: 'A letter' }] }],
  ['without a chronology', { engagement: 'x' }],
])('%s nothing is parted', (_name, answers) => {
  expect(partChronology(answers)).toBe(answers)
  expect(joinChronology(answers)).toBe(answers)
})

test('put together they are what they were', () => {
  const answers = { chronology: [secret, open, asked, { ...secret, event: 'Another call' }] }
  expect(joinChronology(partChronology(answers))).toEqual(answers)
})

test('without the withheld lines their places say so', () => {
  const { [withheldEventsId]: _, ...rest } = partChronology({ chronology: [open, secret] })
  expect(joinChronology(rest)).toEqual({ chronology: [open, { visibility: 'WITHHELD' }] })
})
