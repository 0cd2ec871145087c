import { formatLongDate } from '#domain/time/dates.ts'
import type { ConcernStatus } from './concern-status.ts'
import { reviewInPlainWords } from './review-in-plain-words.ts'

/** What the referrer's page is made from. Dates are ISO; what is not known is left out. */
export type OutcomeFacts = {
  readonly status: ConcernStatus
  /** By when the route is decided. */
  readonly decideBy?: string | null | undefined
  /** The meeting it goes to, or was decided at. */
  readonly meetingOn?: string | null | undefined
  /** How often the group put it off to a later meeting. */
  readonly deferrals?: number | undefined
  /** The group decided without a quorum, and the partners are asked to confirm it. */
  readonly isProvisional?: boolean | undefined
  /** A code of the review methods. */
  readonly method?: string | null | undefined
  readonly reviewDueOn?: string | null | undefined
  /** Closed with advice because another process fits: which one, in the triager's words. */
  readonly otherRoute?: string | null | undefined
  /** The reference of the case it was joined with. */
  readonly mergedInto?: string | null | undefined
  readonly withdrawnBy?: 'REFERRER' | 'PARTNERSHIP' | null | undefined
  readonly reopenedOn?: string | null | undefined
}

/** A heading, what has happened, and what happens next. */
export type ReferrerOutcome = { readonly heading: string; readonly happened: string; readonly next: string }

/**
 * Where a referral stands, for whoever sent it: plain words for a reading age of about 12, no jargon, no blame, and
 * nothing about any child.
 */
export const referrerOutcome = (facts: OutcomeFacts): ReferrerOutcome => words[facts.status](facts)

const words: Readonly<Record<ConcernStatus, (facts: OutcomeFacts) => ReferrerOutcome>> = {
  DRAFT: () => ({
    heading: 'You have not sent your referral yet',
    happened: 'What you have written is saved. Nobody has received it.',
    next: 'Finish it and send it when you are ready.',
  }),
  RECEIVED: (facts) =>
    facts.reopenedOn
      ? {
          heading: 'We are looking at your referral again',
          happened: `We opened it again on ${formatLongDate(facts.reopenedOn)}, because there is something new to look at.`,
          next: `${decideBy(facts)} We will write to you then.`,
        }
      : {
          heading: 'We have your referral',
          happened: 'Your referral has reached us. Thank you for telling us.',
          next: `We read it with care. ${decideBy(facts)} We will write to you then.`,
        },
  INFO_NEEDED: () => ({
    heading: 'We have some questions for you',
    happened: 'We have read your referral. We need to know a little more before we can decide.',
    next: 'Please answer the questions on this page. If you do not know something, just say so: that helps too.',
  }),
  CONSULTING: (facts) => ({
    heading: 'We are asking others what they think',
    happened: 'We have read your referral. We have asked people from other services for their view.',
    next: `${decideBy(facts)} We will write to you then.`,
  }),
  CLOSED_ADVICE: ({ otherRoute }) =>
    isSaid(otherRoute)
      ? {
          heading: 'There is a better way to deal with this',
          happened: `We looked at your referral with care. Another way of working is made for this: ${withoutStop(otherRoute)}.`,
          next: `Our letter on this page tells you more. ${somethingNew}`,
        }
      : {
          heading: 'We have sent you some advice',
          happened: 'We looked at your referral with care. We think that advice will help more than a review.',
          next: `You can read our letter on this page. ${somethingNew}`,
        },
  ESCALATED_SIN: () => ({
    heading: 'This may be a serious incident',
    happened:
      'What you told us may be so serious that the council must report it. The council now looks into that with its partners.',
    next: 'There are things about this that we cannot share with you. We will write to you if we need to know more.',
  }),
  SCHEDULED: scheduled,
  ACCEPTED: (facts) => ({
    heading: 'There will be a review',
    happened: `The group talked about your referral${onDay(facts.meetingOn)}. It wants to learn from what happened. ${reviewInPlainWords(facts.method)}`,
    next: `We start soon. ${readyBy(facts)}`,
  }),
  CLOSED_DECLINED: (facts) => ({
    heading: 'There will be no review',
    happened: `The group talked about your referral${onDay(facts.meetingOn)}. It decided not to start a review. That does not mean it did not matter.`,
    next: `Our letter on this page gives the reason. ${somethingNew}`,
  }),
  IN_REVIEW: (facts) => ({
    heading: 'The review is under way',
    happened: `The services are looking at what happened, and why. ${reviewInPlainWords(facts.method)}`,
    next: `We may ask you for something more. ${readyBy(facts)}`,
  }),
  FINDINGS: () => ({
    heading: 'We know what there is to learn',
    happened: 'The review is done, and the group has agreed what there is to learn from it.',
    next: 'Next we share this with the people who can change how services work.',
  }),
  LEARNING: () => ({
    heading: 'We are sharing what we learned',
    happened: 'What the review found has been shared with the group and with those who train staff.',
    next: 'Services now make the changes they agreed. We check that they do.',
  }),
  CLOSED_COMPLETE: () => ({
    heading: 'The work on your referral is done',
    happened: 'What we learned has been shared, and the changes that were agreed have been made.',
    next: 'In some months we ask each service what is better for children now. Thank you for speaking up.',
  }),
  WITHDRAWN: withdrawn,
}

function scheduled(facts: OutcomeFacts): ReferrerOutcome {
  if (facts.isProvisional) {
    return {
      heading: 'The group has met, and has to confirm what it decided',
      happened: `The group talked about your referral${onDay(facts.meetingOn)}. Not everyone who has to agree was there.`,
      next: 'We are asking them now. We will write to you as soon as they have answered.',
    }
  }
  const decides = 'It will decide whether to look into what happened. We will write to you after the meeting.'
  if ((facts.deferrals ?? 0) > 0) {
    return {
      heading: 'Your referral goes to a later meeting',
      happened: `The group needs more time before it can decide. It will talk about your referral again${onDay(facts.meetingOn) || ' at a later meeting'}.`,
      next: `You need to do nothing. ${decides}`,
    }
  }
  return {
    heading: 'Your referral goes to a meeting',
    happened: `The group that learns from cases like this will talk about your referral${onDay(facts.meetingOn) || ' at its next meeting'}.`,
    next: decides,
  }
}

function withdrawn({ mergedInto, withdrawnBy }: OutcomeFacts): ReferrerOutcome {
  if (mergedInto) {
    return {
      heading: 'Your referral was joined with another one',
      happened: `We were told about the same thing twice, so we put the two together. Its reference is now ${mergedInto}.`,
      next: 'All that you wrote is kept and used. You need to do nothing.',
    }
  }
  const again = 'It is kept, and no longer worked on. If you would like us to look at it again, write to us.'
  return withdrawnBy === 'REFERRER'
    ? {
        heading: 'You took your referral back',
        happened: 'You told us that you no longer want to refer this.',
        next: again,
      }
    : {
        heading: 'Your referral was closed',
        happened: 'We closed your referral before anything was decided.',
        next: again,
      }
}

const somethingNew = 'If you learn something new, write to us and we will look again.'

const onDay = (on: string | null | undefined) => (on ? ` on ${formatLongDate(on)}` : '')
const decideBy = ({ decideBy: by }: OutcomeFacts) =>
  by ? `We decide what happens next by ${formatLongDate(by)}.` : 'Then we decide what happens next.'
const readyBy = ({ reviewDueOn }: OutcomeFacts) =>
  reviewDueOn
    ? `The review should be ready by ${formatLongDate(reviewDueOn)}.`
    : 'We will tell you here when the review is ready.'

const isSaid = (text: string | null | undefined): text is string => typeof text === 'string' && /\S/.test(text)
const withoutStop = (text: string) => text.trim().replace(/[.\s]+$/, '')
