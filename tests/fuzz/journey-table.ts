/**
 * The process of a Case of Concern once more, written out by hand from the process document, with the people of the test
 * in place of roles, from the moment a referral is received. It is what the partnership agreed: never made to agree with the program.
 */
type Row = { readonly from: readonly string[]; readonly to: string; readonly by: readonly Player[] }

export const players = [
  'referrer',
  'colleague',
  'manager',
  'coordinator',
  'chair',
  'deputy',
  'health',
  'scrutineer',
  'clerk',
  'learning',
  'notifier',
  'administrator',
  'auditor',
  'outsider',
] as const
export type Player = (typeof players)[number]

/** The concern went on as an incident, and that has ended: the concern itself has not moved. */
export const notNotified = 'ESCALATED_SIN, NOT_NOTIFIED'
const over = ['CLOSED_ADVICE', 'ESCALATED_SIN', notNotified, 'CLOSED_DECLINED', 'CLOSED_COMPLETE', 'WITHDRAWN']

const journeyTable = {
  askForMore: { from: ['RECEIVED'], to: 'INFO_NEEDED', by: ['manager', 'coordinator'] },
  reply: { from: ['INFO_NEEDED'], to: 'RECEIVED', by: ['referrer'] },
  consult: { from: ['RECEIVED'], to: 'CONSULTING', by: ['manager'] },
  // The system ends it: here because the one person who was asked has answered.
  endConsultation: { from: ['CONSULTING'], to: 'RECEIVED', by: ['health'] },
  adviseElsewhere: { from: ['RECEIVED'], to: 'CLOSED_ADVICE', by: ['manager'] },
  escalateToSin: { from: ['RECEIVED'], to: 'ESCALATED_SIN', by: ['manager'] },
  schedule: { from: ['RECEIVED'], to: 'SCHEDULED', by: ['manager'] },
  accept: { from: ['SCHEDULED'], to: 'ACCEPTED', by: ['chair', 'deputy'] },
  decline: { from: ['SCHEDULED'], to: 'CLOSED_DECLINED', by: ['chair', 'deputy'] },
  defer: { from: ['SCHEDULED'], to: 'SCHEDULED', by: ['chair', 'deputy'] },
  startReview: { from: ['ACCEPTED'], to: 'IN_REVIEW', by: ['coordinator'] },
  agreeFindings: { from: ['IN_REVIEW'], to: 'FINDINGS', by: ['chair', 'deputy'] },
  shareFindings: { from: ['FINDINGS'], to: 'LEARNING', by: ['coordinator'] },
  complete: { from: ['LEARNING'], to: 'CLOSED_COMPLETE', by: ['manager'] },
  withdraw: { from: ['RECEIVED', 'INFO_NEEDED'], to: 'WITHDRAWN', by: ['referrer', 'manager'] },
  // Ours, after the table of the process (docs/decisions/0008).
  // While a serious incident is considered, the case goes on with that.
  reopen: { from: over.filter((each) => each !== 'ESCALATED_SIN'), to: 'RECEIVED', by: ['manager'] },
  decideNotToNotify: { from: ['ESCALATED_SIN'], to: notNotified, by: ['notifier'] },
  sendToSin: { from: ['SCHEDULED'], to: 'ESCALATED_SIN', by: ['chair', 'deputy'] },
} as const satisfies Record<string, Row>

export type JourneyEvent = keyof typeof journeyTable
export const journeyEvents = Object.keys(journeyTable) as readonly JourneyEvent[]
const rows: Record<JourneyEvent, Row> = journeyTable

/** Something that may be done to a concern that stands there, and somebody who may do it. */
export const possibleIn = (status: string) =>
  journeyEvents
    .filter((event) => rows[event].from.includes(status))
    .flatMap((event) => rows[event].by.map((by) => ({ event, by })))

/** What becomes of a concern when this person does this to it; null when it is refused. */
export function expectedStatus(status: string, event: JourneyEvent, by: Player) {
  const { from, to, by: allowed } = rows[event]
  return from.includes(status) && allowed.includes(by) ? to : null
}

export const isInTheTable = (from: string | null, event: string, to: string) =>
  (event === 'start' && from === null && to === 'DRAFT') ||
  (event === 'submit' && from === 'DRAFT' && to === 'RECEIVED') ||
  (event === 'withdraw' && from === 'DRAFT' && to === 'WITHDRAWN') ||
  (event in rows &&
    from !== null &&
    rows[event as JourneyEvent].from.some((standing) => standing.split(',')[0] === from) &&
    rows[event as JourneyEvent].to === to)
