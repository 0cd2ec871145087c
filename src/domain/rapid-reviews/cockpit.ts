import { isOwed, isSettled, type RequestStatus } from '#domain/information-requests/request-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import type { RapidReviewStatus } from './rapid-review-status.ts'

/** What the cockpit knows of one agency. */
export type AgencyStanding = {
  readonly agency: string
  readonly status: RequestStatus
  /** ISO dates. */
  readonly dueOn: string
  readonly chasedOn: string | null
  /** Somebody of the agency can open the request. */
  readonly isReached: boolean
  readonly isReleased: boolean
}

export type ReviewStanding = {
  readonly status: RapidReviewStatus
  readonly today: string
  readonly agencies: readonly AgencyStanding[]
  /** Chosen in the scope, before the requests are out. */
  readonly chosen: number
  readonly meetingOn: string | null
  /** By when it is to be with the Panel. */
  readonly lastDay: string
  /** The partners who have not signed the draft yet, in words. */
  readonly unsigned: readonly string[]
}

/** Where the next step is done: on the cockpit itself, or on another page of the review. */
export const nextStepKinds = [
  'SCOPE',
  'SEND_REQUESTS',
  'CHASE',
  'DECIDE_LATE',
  'READ_RETURNS',
  'WAIT_FOR_RETURNS',
  'COLLATE',
  'RELEASE',
  'HOLD_MEETING',
  'WRITE_UP',
  'SIGN',
  'SEND',
  'AWAIT_PANEL',
  'FOLLOW_LETTER',
  'RECONSIDER',
  'NOTHING',
] as const
export type NextStepKind = (typeof nextStepKinds)[number]
export type NextStep = { readonly kind: NextStepKind; readonly sentence: string }

export const isLate = ({ status, dueOn }: Pick<AgencyStanding, 'status' | 'dueOn'>, today: string): boolean =>
  isOwed(status) && dueOn < today

/** Handed in, and not with the agency any more. */
export const hasReturned = (status: RequestStatus): boolean =>
  status === 'SUBMITTED' || status === 'QUERIED' || status === 'RECEIVED' || status === 'NIL_RETURN'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
/** A sentence holds so many names; the table has them all. */
const mostNamed = 6
const named = (agencies: readonly AgencyStanding[]) => {
  const names = agencies.map(({ agency }) => agency)
  const shown = names.length > mostNamed ? names.slice(0, mostNamed - 1) : names
  return list.format(shown.length < names.length ? [...shown, `${names.length - shown.length} others`] : shown)
}
const returns = (count: number) => (count === 1 ? 'return' : 'returns')

/** The one thing to do next, in a sentence: whoever opens the review has to read nothing else first. */
export function nextStep(review: ReviewStanding): NextStep {
  const step = (kind: NextStepKind, sentence: string): NextStep => ({ kind, sentence })
  switch (review.status) {
    case 'OPEN':
      return step('SCOPE', 'Set the scope: who is asked, about whom, and by when.')
    case 'SCOPED':
      return step(
        'SEND_REQUESTS',
        `Send the information requests to ${review.chosen === 1 ? 'the one agency' : `the ${review.chosen} agencies`} chosen.`,
      )
    case 'GATHERING':
      return whileGathering(review)
    case 'COLLATED':
      return beforeMeeting(review)
    case 'MEETING_HELD':
      return step('WRITE_UP', 'Write up the meeting and the decision, then ask the three partners to sign.')
    case 'DRAFTED':
      return step(
        'SIGN',
        review.unsigned.length > 0 ? `Signatures wanted: ${list.format(review.unsigned)}.` : 'The three partners sign.',
      )
    case 'SIGNED':
      return step('SEND', 'Send the Rapid Review to the Panel, and record that it was sent.')
    case 'SENT':
      return step('AWAIT_PANEL', 'The Panel answers next. Record its letter when it comes.')
    case 'PANEL_RESPONDED':
      return step('FOLLOW_LETTER', 'Turn the Panel’s points into actions, then close the Rapid Review.')
    case 'RECONSIDER':
      return step('RECONSIDER', 'Look at the decision again, then answer the Panel.')
    case 'CLOSED':
      return step('NOTHING', 'This Rapid Review is closed. Nothing more is owed.')
  }
}

function whileGathering({ agencies, today }: ReviewStanding): NextStep {
  const late = agencies.filter((each) => isLate(each, today))
  const toChase = late.filter(({ chasedOn }) => chasedOn !== today)
  const toRead = agencies.filter(({ status }) => status === 'SUBMITTED')
  const queried = agencies.filter(({ status }) => status === 'QUERIED')
  const owed = agencies.filter(({ status }) => isOwed(status))
  if (toChase.length > 0) {
    return { kind: 'CHASE', sentence: `Chase ${toChase.length} late ${returns(toChase.length)}: ${named(toChase)}.` }
  }
  if (toRead.length > 0) {
    return {
      kind: 'READ_RETURNS',
      sentence: `Read and accept ${toRead.length} ${returns(toRead.length)}: ${named(toRead)}.`,
    }
  }
  if (late.length > 0) {
    const it = late.length === 1 ? 'it' : 'them'
    return {
      kind: 'DECIDE_LATE',
      sentence: `Chased today, and still late: ${named(late)}. Give more time, or go on without ${it}.`,
    }
  }
  if (owed.length > 0) {
    const first = owed.map(({ dueOn }) => dueOn).toSorted()[0] ?? today
    const count = owed.length === 1 ? 'one return' : `${owed.length} returns`
    return { kind: 'WAIT_FOR_RETURNS', sentence: `Wait for ${count}. The next is due on ${formatLongDate(first)}.` }
  }
  if (queried.length > 0) {
    return {
      kind: 'WAIT_FOR_RETURNS',
      sentence: `Wait for answers to your questions: ${named(queried)}. Chase them, or accept what is there.`,
    }
  }
  if (agencies.every(({ status }) => status === 'WITHDRAWN')) {
    return { kind: 'NOTHING', sentence: 'Every request was withdrawn. Ask at least one agency.' }
  }
  return { kind: 'COLLATE', sentence: 'Every agency has answered or is settled. Bring the returns together.' }
}

function beforeMeeting({ agencies, meetingOn }: ReviewStanding): NextStep {
  const unreleased = agencies.filter(({ status, isReleased }) => hasReturned(status) && !isReleased)
  if (unreleased.length > 0) {
    return {
      kind: 'RELEASE',
      sentence: `Release ${unreleased.length} ${returns(unreleased.length)} to the agencies, so that they read them before the meeting.`,
    }
  }
  return {
    kind: 'HOLD_MEETING',
    sentence: meetingOn
      ? `Hold the Rapid Review meeting on ${formatLongDate(meetingOn)}, and record that it was held.`
      : 'Arrange the Rapid Review meeting, hold it, and record that it was held.',
  }
}

export type Block = { readonly kind: BlockKind; readonly sentence: string }
export const blockKinds = [
  'LATE',
  'NOT_REACHED',
  'OWED',
  'TO_READ',
  'QUERIED',
  'NO_MEETING',
  'MEETING_TOO_EARLY',
  'MEETING_TOO_LATE',
  'UNSIGNED',
] as const
type BlockKind = (typeof blockKinds)[number]

/** What keeps the review from its next stage, worst first; nothing where only the step itself is left to take. */
export function whatBlocks({
  status,
  today,
  agencies,
  meetingOn,
  lastDay,
  unsigned,
}: ReviewStanding): readonly Block[] {
  const blocks: Block[] = []
  const add = (kind: BlockKind, those: readonly AgencyStanding[], words: (names: string) => string) => {
    if (those.length > 0) blocks.push({ kind, sentence: words(named(those)) })
  }
  if (status === 'GATHERING') {
    const owed = agencies.filter((each) => isOwed(each.status))
    add(
      'LATE',
      owed.filter((each) => isLate(each, today)),
      (names) => `Late: ${names}.`,
    )
    add(
      'NOT_REACHED',
      owed.filter(({ isReached }) => !isReached),
      (names) => `Nobody holds a member’s seat for ${names}: reach them yourself, or seat somebody.`,
    )
    add(
      'OWED',
      owed.filter((each) => !isLate(each, today)),
      (names) => `Not in yet: ${names}.`,
    )
    add(
      'QUERIED',
      agencies.filter((each) => each.status === 'QUERIED'),
      (names) => `Asked, and not answered yet: ${names}.`,
    )
    add(
      'TO_READ',
      agencies.filter((each) => each.status === 'SUBMITTED'),
      (names) => `In, and not accepted yet: ${names}.`,
    )
  }
  if ((status === 'SCOPED' || status === 'GATHERING' || status === 'COLLATED') && !meetingOn) {
    blocks.push({ kind: 'NO_MEETING', sentence: 'No Rapid Review meeting is arranged.' })
  }
  if ((status === 'SCOPED' || status === 'GATHERING' || status === 'COLLATED') && meetingOn) {
    const on = formatLongDate(meetingOn)
    add(
      'MEETING_TOO_EARLY',
      agencies.filter((each) => isOwed(each.status) && each.dueOn >= meetingOn),
      (names) => `The meeting is on ${on}, and these are due no earlier: ${names}. Move the meeting.`,
    )
    if (meetingOn > lastDay) {
      const last = formatLongDate(lastDay)
      const sentence = `The meeting is on ${on}, after the last day of this review, ${last}. Move the meeting.`
      blocks.push({ kind: 'MEETING_TOO_LATE', sentence })
    }
  }
  if (status === 'DRAFTED' && unsigned.length > 0) {
    blocks.push({ kind: 'UNSIGNED', sentence: `Not signed yet: ${list.format(unsigned)}.` })
  }
  return blocks
}

/** Why the returns cannot be brought together yet; null when they can. */
export function collateProblem(agencies: readonly AgencyStanding[]): string | null {
  const open = agencies.filter(({ status }) => !isSettled(status))
  if (open.length > 0)
    return `Still open: ${named(open)}. Accept what came in; for what is late give more time, or go on without it.`
  if (agencies.every(({ status }) => status === 'WITHDRAWN')) return 'Ask at least one agency first.'
  return null
}
