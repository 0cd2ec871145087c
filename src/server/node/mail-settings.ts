import { isMailAddress } from '#domain/messages/mail-address.ts'
import type { MailSettings } from './mailer.ts'

type Read = { ok: true; value: MailSettings | undefined } | { ok: false; error: string }

/** Which server sends e-mail, and from which address. Without SMTP_URL no e-mail is sent. */
export function readMail(smtpUrl: string | undefined, mailFrom: string | undefined): Read {
  if (smtpUrl === undefined) return { ok: true, value: undefined }
  // Never quoted back: it may hold a password, and problems end up in logs.
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    const example = 'for example smtp://casebook:PASSWORD@mail.example.org:587'
    return { ok: false, error: `SMTP_URL must be an smtp:// or smtps:// address, ${example}.` }
  }
  const from = readFrom(mailFrom ?? '')
  if (from) return { ok: true, value: { smtpUrl, from } }
  const example = 'for example casebook@example.org or Casebook <casebook@example.org>'
  return { ok: false, error: `With SMTP_URL, MAIL_FROM must be the address that e-mails come from, ${example}.` }
}

function readFrom(text: string): MailSettings['from'] | undefined {
  const [, name = '', bracketed] = /^\s*([^<>\p{Cc}]*?)\s*<([^<>]*)>\s*$/u.exec(text) ?? []
  const address = (bracketed ?? text).trim()
  return isMailAddress(address) ? { name, address } : undefined
}
