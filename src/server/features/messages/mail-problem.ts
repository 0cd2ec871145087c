import type { SendingProblemCode } from '#domain/messages/sending-problems.ts'

/** What a mailer throws: a code alone, because what a mail server says quotes the mail. */
export class MailProblem extends Error {
  readonly code: SendingProblemCode

  constructor(code: SendingProblemCode) {
    super(`The mail was not sent: ${code}`)
    this.name = 'MailProblem'
    this.code = code
  }
}
