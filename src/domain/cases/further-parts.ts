/** What a case has beside its overview, people, referral and history, in the order of its tabs. */
export const furtherParts = [
  'triage',
  'view',
  'incident',
  'rapid',
  'death',
  'decision',
  'learning',
  'logs',
  'limits',
  'messages',
] as const
export type FurtherPart = (typeof furtherParts)[number]
