import { expect, test } from 'vitest'
import { alertsOf } from './referral-alerts.ts'

test.each([
  [{}, []],
  [{ is_child_safe_now: 'yes', threshold_died: 'no' }, []],
  [{ is_child_safe_now: 'no' }, ['child-not-safe']],
  [{ is_child_safe_now: 'not_sure', threshold_died: 'not_known' }, ['child-not-safe']],
  [{ threshold_seriously_harmed: 'yes', threshold_died: 'yes' }, ['child-died', 'child-seriously-harmed']],
] as const)('%j raises %j', (answers, expected) => {
  expect(alertsOf(answers)).toEqual(expected)
})
