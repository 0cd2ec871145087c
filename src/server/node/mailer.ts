import { createTransport } from 'nodemailer'
import type { SendingProblemCode } from '#domain/messages/sending-problems.ts'
import type { Mailer } from '../deps.ts'
import { MailProblem } from '../features/messages/mail-problem.ts'

export type MailSettings = {
  readonly smtpUrl: string
  readonly from: { readonly name: string; readonly address: string }
}

// Together they end before the job does.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 20_000 }

/** Sends over SMTP. Addresses and headers are handed over as fields, and never put together from text. */
export function openMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true })
  const domain = from.address.slice(from.address.indexOf('@') + 1)
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          subject,
          text,
          // The same each time, so that whoever gets a message twice can tell.
          messageId: `<${id}@${domain}>`,
          // RFC 3834: no holiday notices in answer.
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (problem) {
        throw new MailProblem(codeOf(problem))
      }
    },
  }
}

type SmtpProblem = { readonly code?: string; readonly responseCode?: number; readonly command?: string }

function codeOf(problem: unknown): SendingProblemCode {
  const { code = '', responseCode = 0, command = '' } = (problem ?? {}) as SmtpProblem
  if (['EAUTH', 'ENOAUTH', 'EOAUTH2'].includes(code)) return 'sign-in-refused'
  if (responseCode >= 400 && responseCode < 500) return 'try-later'
  if (code === 'EENVELOPE') return command === 'MAIL FROM' ? 'sender-refused' : 'address-refused'
  if (code === 'EMESSAGE') return 'mail-refused'
  return 'no-connection'
}
