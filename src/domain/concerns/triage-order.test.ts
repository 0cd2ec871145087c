import { expect, test } from 'vitest'
import { worstTriageFirst } from './triage-order.ts'

const concern = (
  name: string,
  childSafeNow: string,
  acknowledgeBy: string,
  triageBy: string,
  isAcknowledged = false,
) => ({
  name,
  childSafeNow,
  acknowledgeBy,
  triageBy,
  isAcknowledged,
})

test('a child who is not safe comes before every clock, then what is owed soonest', () => {
  const concerns = [
    concern('acknowledged in time', 'yes', '2026-06-02', '2026-06-09', true),
    concern('to acknowledge today', 'yes', '2026-06-03', '2026-06-10'),
    concern('triage late', 'yes', '2026-05-20', '2026-05-27', true),
    concern('not sure, fresh', 'not_sure', '2026-06-04', '2026-06-11'),
    concern('not safe, fresh', 'no', '2026-06-04', '2026-06-11'),
    concern('reopened, to be triaged before it is acknowledged', 'yes', '2026-06-30', '2026-06-01'),
  ]
  expect(concerns.toSorted(worstTriageFirst).map(({ name }) => name)).toEqual([
    'not safe, fresh',
    'not sure, fresh',
    'triage late',
    'reopened, to be triaged before it is acknowledged',
    'to acknowledge today',
    'acknowledged in time',
  ])
})
