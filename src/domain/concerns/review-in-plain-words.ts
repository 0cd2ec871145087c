import type { reviewMethods } from '#domain/codes/review-methods.ts'

type Method = (typeof reviewMethods)[number]['code']

const plainWords: Readonly<Record<Method, string>> = {
  CASE_FILE_REVIEW: 'Each service looks at its own records, and then they compare what they find.',
  MULTI_AGENCY_DISCUSSION: 'The staff who were involved meet once and talk it through.',
  APPRECIATIVE_INQUIRY: 'It starts from what went well, and asks how that can happen more often.',
  POLICY_REVIEW: 'It asks whether the rules that staff work by are clear, known and used.',
  SILP: 'Services write down what they did, and then staff meet to learn from it.',
  LEARNING_TOGETHER: 'Staff are asked how things looked to them at the time.',
  WELSH_MODEL: 'A small team looks at the events in order, and staff meet to learn from them.',
  IMR_OVERVIEW: 'Each service reports on its own work, and one person brings the reports together.',
  THEMATIC: 'It looks at several cases that have something in common.',
  COMBINED_CHRONOLOGY: 'Services put together what happened, day by day, and then talk about it.',
  SIGNIFICANT_EVENT: 'It takes one important moment and asks what led to it.',
  PEER_REVIEW: 'People who do the same work elsewhere come and look.',
  ACTION_LEARNING: 'A small group of staff works on the questions and tries out changes.',
  AUDIT: 'It checks a number of records against what is expected.',
  SINGLE_AGENCY: 'One service looks into its own work.',
}

/** How a review is done, for somebody who has never seen one. */
export const reviewInPlainWords = (method: string | null | undefined): string =>
  method && Object.hasOwn(plainWords, method) ? plainWords[method as Method] : 'The services look at it together.'
