import type { ConcernMove, ConcernMover } from './concern-status.ts'

/** One step of a referral, as it was kept. Moments are ISO instants. */
export type OutcomeStep = { readonly move: ConcernMove; readonly by: ConcernMover; readonly at: string }

/** What happened and when, in words for whoever sent the referral. */
export type TimelineEntry = { readonly at: string; readonly text: string }

const words: Readonly<Record<ConcernMove, string>> = {
  start: 'You began to write.',
  submit: 'You sent the referral.',
  askForMore: 'We asked you for more information.',
  reply: 'You replied.',
  consult: 'We asked people from other services for their view.',
  endConsultation: 'Their time to answer ended, or all had answered.',
  adviseElsewhere: 'We closed the referral with advice.',
  escalateToSin: 'The council began to look into whether this is a serious incident.',
  schedule: 'We put the referral on the agenda of a meeting.',
  accept: 'The group decided to start a review.',
  decline: 'The group decided not to start a review.',
  sendToSin: 'The group asked the council to look into whether this is a serious incident.',
  defer: 'The group put its decision off to a later meeting.',
  startReview: 'The review began.',
  agreeFindings: 'The group agreed what there is to learn.',
  shareFindings: 'What there is to learn was shared.',
  complete: 'The work on the referral was done.',
  withdraw: 'We closed the referral.',
  reopen: 'We opened the referral again.',
}

/** Everything that happened to a referral, newest first. It gives no reasons and no names: those are in the letters. */
export function referrerTimeline(
  steps: readonly OutcomeStep[],
  { acknowledgedAt, mergedInto }: { acknowledgedAt: string | null; mergedInto: string | null },
): readonly TimelineEntry[] {
  const entries = steps.map(({ move, by, at }, index) => {
    if (move !== 'withdraw') return { at, text: words[move] }
    if (by === 'REFERRER') return { at, text: 'You took the referral back.' }
    const isLast = index === steps.length - 1
    return { at, text: mergedInto && isLast ? `We joined the referral with ${mergedInto}.` : words[move] }
  })
  // Whoever asks or decides has seen it: at the same moment, that comes first.
  if (acknowledgedAt) entries.unshift({ at: acknowledgedAt, text: 'Somebody here confirmed that it arrived.' })
  // What happened at the same moment keeps its order.
  return entries.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}
