import type { TriageOutcome } from '#domain/codes/triage-outcomes.ts'
import type { DecisionKind } from '#domain/meetings/decision-rules.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { reviewInPlainWords } from './review-in-plain-words.ts'

/** A letter for each outcome of triage, and for each decision of the group. */
export type LetterKind = TriageOutcome | DecisionKind

/** What a letter is made from. Dates are ISO; whatever is missing becomes a gap to fill in. */
export type LetterFacts = {
  readonly reference: string
  readonly partnershipName: string
  readonly receivedOn?: string | null | undefined
  readonly advice?: string | null | undefined
  readonly otherRoute?: string | null | undefined
  readonly questions?: string | null | undefined
  readonly meetingOn?: string | null | undefined
  /** Why the group declined or deferred, as it was recorded: to be put into words for the referrer. */
  readonly reason?: string | null | undefined
  /** A code of the review methods. */
  readonly method?: string | null | undefined
  readonly reviewDueOn?: string | null | undefined
}

/**
 * The draft of a letter to the referrer, for a person to put into their own words before it is sent. It carries the
 * reference and no name of its own; what others wrote (advice, questions, reasons) has to be read for names.
 */
export function draftLetter(kind: LetterKind, facts: LetterFacts): string {
  const received = facts.receivedOn ? `, which reached us on ${formatLongDate(facts.receivedOn)}` : ''
  return [
    `Your referral ${facts.reference}`,
    'Dear colleague,',
    `Thank you for your referral${received}. You helped us to see something that may matter for other children too.`,
    ...bodies[kind](facts),
    'If you think that a child is in danger, please do not wait for us. Call 999, or the children’s services that you would call at any time.',
    `Yours sincerely,\n\nBusiness Manager\n${facts.partnershipName}`,
  ].join('\n\n')
}

/** What is still to be filled in before a letter can be sent: "[Write your advice here]". */
export const gapsIn = (letter: string): readonly string[] => letter.match(/\[[^\]\n]+\]/g) ?? []

const bodies: Readonly<Record<LetterKind, (facts: LetterFacts) => readonly string[]>> = {
  ADVICE_OUTSIDE_PROCESS: ({ advice }) => [
    'We read it with care. We think that advice will help more than a review by our group.',
    said(advice, 'Write your advice here'),
    newToLight,
  ],
  SCHEDULE_FOR_MEETING: ({ meetingOn }) => [
    `We have put it before the group that learns from cases like this. The group meets on ${day(meetingOn, 'the day of the meeting')}, and decides whether there will be a review.`,
    'You need to do nothing for now. We may ask you a question before then, and we will write to you after the meeting.',
  ],
  NEED_INFO: ({ questions }) => [
    'Before we can decide what to do, we need to know a little more. Please answer these questions on your referral’s page:',
    said(questions, 'Write your questions here'),
    'If you do not know something, please say so. That helps us too.',
  ],
  TO_SIN: () => toSin,
  OTHER_ROUTE: ({ otherRoute }) => [
    'We read it with care. Another way of working is made for what you describe:',
    said(otherRoute, 'Write which one, and whom to ask'),
    newToLight,
  ],
  ACCEPT: ({ meetingOn, method, reviewDueOn }) => [
    `The group talked about it on ${day(meetingOn, 'the day of the meeting')}, and wants to learn from what happened. There will be a review.`,
    `${reviewInPlainWords(method)} A review does not look for somebody to blame. It should be ready by ${day(reviewDueOn, 'the day it is due')}.`,
    'You can see on your referral’s page how it is going. We will tell you there what comes of it.',
  ],
  DECLINE: ({ meetingOn, reason }) => [
    `The group talked about it on ${day(meetingOn, 'the day of the meeting')}, and decided not to start a review. That does not mean that it did not matter. This is why:`,
    said(reason, 'Write the reason here'),
    newToLight,
  ],
  DEFER: ({ meetingOn, reason }) => [
    `The group needs more time before it can decide. It will talk about your referral again on ${day(meetingOn, 'the day of the later meeting')}. This is why:`,
    said(reason, 'Write the reason here'),
    'You need to do nothing for now. We will write to you after that meeting.',
  ],
  SEND_TO_SIN: () => toSin,
}

const toSin = [
  'What you told us may be so serious that the council must report it to a national panel. The council now looks into that with its partners.',
  'There are things about this that we cannot share with you. We will write to you if we need to know more.',
]
const newToLight = 'If you learn something new, please write to us, and we will look again.'

const said = (text: string | null | undefined, gap: string) => text?.trim() || `[${gap}]`
const day = (on: string | null | undefined, gap: string) => (on ? formatLongDate(on) : `[${gap}]`)
