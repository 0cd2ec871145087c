import { expect, test } from 'vitest'
import { type OutcomeStep, referrerTimeline } from './referrer-timeline.ts'

const sent: OutcomeStep[] = [
  { move: 'start', by: 'REFERRER', at: '2026-06-01T08:00:00Z' },
  { move: 'submit', by: 'REFERRER', at: '2026-06-01T09:00:00Z' },
]
const plain = { acknowledgedAt: null, mergedInto: null }

test('the newest comes first, and the acknowledgement stands where it belongs', () => {
  const steps: OutcomeStep[] = [
    ...sent,
    { move: 'askForMore', by: 'BM', at: '2026-06-03T09:00:00Z' },
    { move: 'reply', by: 'REFERRER', at: '2026-06-04T09:00:00Z' },
  ]
  expect(referrerTimeline(steps, { ...plain, acknowledgedAt: '2026-06-02T09:00:00Z' })).toEqual([
    { at: '2026-06-04T09:00:00Z', text: 'You replied.' },
    { at: '2026-06-03T09:00:00Z', text: 'We asked you for more information.' },
    { at: '2026-06-02T09:00:00Z', text: 'Somebody here confirmed that it arrived.' },
    { at: '2026-06-01T09:00:00Z', text: 'You sent the referral.' },
    { at: '2026-06-01T08:00:00Z', text: 'You began to write.' },
  ])
})

test('acknowledged by being asked, it is confirmed first', () => {
  const steps: OutcomeStep[] = [...sent, { move: 'askForMore', by: 'BM', at: '2026-06-03T09:00:00Z' }]
  const [newest, second] = referrerTimeline(steps, { ...plain, acknowledgedAt: '2026-06-03T09:00:00Z' })
  expect([newest?.text, second?.text]).toEqual([
    'We asked you for more information.',
    'Somebody here confirmed that it arrived.',
  ])
})

test.each([
  ['REFERRER', null, 'You took the referral back.'],
  ['BM', null, 'We closed the referral.'],
  ['BM', 'PSP-2026-004', 'We joined the referral with PSP-2026-004.'],
] as const)('withdrawn by %s, joined with %s: %s', (by, mergedInto, text) => {
  const steps: OutcomeStep[] = [...sent, { move: 'withdraw', by, at: '2026-06-05T09:00:00Z' }]
  expect(referrerTimeline(steps, { ...plain, mergedInto })[0]).toEqual({ at: '2026-06-05T09:00:00Z', text })
})

test('a withdrawal that was undone is not called a joining', () => {
  const steps: OutcomeStep[] = [
    ...sent,
    { move: 'withdraw', by: 'BM', at: '2026-06-05T09:00:00Z' },
    { move: 'reopen', by: 'BM', at: '2026-06-08T09:00:00Z' },
  ]
  expect(
    referrerTimeline(steps, plain)
      .map(({ text }) => text)
      .slice(0, 2),
  ).toEqual(['We opened the referral again.', 'We closed the referral.'])
})
