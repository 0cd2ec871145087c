import type { Scenario } from '../scenario.ts'

/** Begun during a telephone call and hardly filled in. */
export const firstThoughts: Scenario = {
  key: 'first-thoughts',
  by: 'coord',
  sentDaysAgo: 3,
  isDraft: true,
  people: [],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0135',
  },
}
