type SendingProblem = {
  readonly label: string
  /** Asking again would bring the same answer. */
  readonly final?: true
}

/** Why a message was not sent, in words; what a mail server says is never kept, because it quotes the mail. */
const sendingProblems = {
  'no-connection': { label: 'The mail server could not be reached' },
  'sign-in-refused': { label: 'The mail server refused the sign-in' },
  'sender-refused': { label: 'The mail server refused the address that the messages come from' },
  'try-later': { label: 'The mail server asked to be tried later' },
  'address-refused': { label: 'The mail server refused this address', final: true },
  'mail-refused': { label: 'The mail server refused the message', final: true },
  'link-lost': { label: 'What its link opened is gone', final: true },
  'cut-off': { label: 'Sending was cut off, again and again' },
  unexpected: { label: 'Sending failed' },
} as const satisfies Record<string, SendingProblem>

export type SendingProblemCode = keyof typeof sendingProblems

const problems: Readonly<Record<string, SendingProblem | undefined>> = sendingProblems
export const sendingProblemLabel = (code: string) => problems[code]?.label ?? sendingProblems.unexpected.label
export const isFinalProblem = (code: SendingProblemCode) => problems[code]?.final === true
