type Kind = {
  /** The task in words: the subject of the mail, and its first line. */
  readonly task: string
  /** What the mail adds in a line of its own. */
  readonly note?: string
  /** Whoever holds the link gets in by it: it is forgotten once it was sent, and shown to nobody on a case. */
  readonly secretLink?: true
}

const oneUse = 'The link works once, for a limited time, and is meant for you alone: please do not forward it.'
const unasked = 'If you did not ask for this, you need do nothing.'

/** Everything the partnership writes e-mails about. A mail holds the task, a reference, a date and a link; never a name. */
export const messageKinds = {
  'referral-link': { task: 'Open your referral', note: `${oneUse} ${unasked}`, secretLink: true },
  'referral-draft-link': {
    task: 'Come back to your draft referral',
    note: `${oneUse} ${unasked}`,
    secretLink: true,
  },
  'referral-none': {
    task: 'There is no referral to come back to',
    note: `Somebody asked to come back to a referral made from this address, and there is none. ${unasked}`,
  },
  'new-concern': { task: 'Triage a new referral' },
  'child-not-safe': { task: 'Urgent: open a new referral now' },
  acknowledged: { task: 'Your referral has been acknowledged' },
  'more-information': { task: 'Questions about your referral' },
  'reply-received': { task: 'The referrer has replied' },
  consultation: { task: 'Give your view' },
  'view-given': { task: 'A view you asked for has been given' },
  outcome: { task: 'There is news of your referral' },
  'on-agenda': { task: 'A concern is on the agenda of your meeting' },
  ratify: { task: 'Confirm a decision' },
  'serious-incident': { task: 'Consider a serious incident notification' },
  'review-lead': { task: 'Lead a learning review' },
  'review-notes': { task: 'Write your agency’s notes' },
  'findings-to-agree': { task: 'Agree the findings of a learning review' },
  action: { task: 'An action is yours' },
  'partner-view': { task: 'Say whether a serious incident should be notified' },
  'notifying-decided': { task: 'Read what was decided about notifying an incident' },
  'incident-submitted': { task: 'A serious incident has been notified' },
  'rapid-review-opened': { task: 'Run a Rapid Review' },
  'information-request': { task: 'Answer an information request' },
  'request-chased': { task: 'An information request waits for you' },
  'request-changed': { task: 'An information request has changed' },
  'return-to-write': { task: 'Write your agency’s return' },
  'return-to-check': { task: 'Check a return that was written for you' },
  'return-sent-back': { task: 'A return came back to you' },
  'return-handed-in': { task: 'A return has come in' },
  'return-queried': { task: 'Questions about your agency’s return' },
  'pack-released': { task: 'The pack of a Rapid Review is ready to read' },
  'review-to-sign': { task: 'Sign a Rapid Review' },
  'review-signed': { task: 'A Rapid Review is signed by all three partners' },
  'review-sent-back': { task: 'A Rapid Review came back from a partner' },
  'panel-letter': { task: 'The Panel has answered' },
  reminder: { task: 'What you owe' },
  invitation: { task: 'Join the casebook of your partnership', note: oneUse, secretLink: true },
} as const satisfies Record<string, Kind>

export type MessageKind = keyof typeof messageKinds

const kinds: Readonly<Record<MessageKind, Kind>> = messageKinds
export const kindsOfMessage = Object.keys(messageKinds) as readonly MessageKind[]
export const kindOf = (kind: MessageKind): Kind => kinds[kind]
export const hasSecretLink = (kind: MessageKind) => kinds[kind].secretLink === true

/**
 * QUEUED until the mail server has taken it (SENT) or has been asked often enough (FAILED); KEPT, to be passed on by
 * hand, where there is no mail server.
 */
export const messageStatuses = ['QUEUED', 'SENT', 'KEPT', 'FAILED'] as const
export type MessageStatus = (typeof messageStatuses)[number]

export const messageStatusLabels: Record<MessageStatus, string> = {
  QUEUED: 'Waiting to be sent',
  SENT: 'Sent',
  KEPT: 'Kept here',
  FAILED: 'Not sent',
}
