import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './database/tables.ts'
import type { Identity } from './identity/identity.ts'
import type { SecretBox } from './secret-box.ts'
import type { SingleSignOn } from './single-sign-on/single-sign-on.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** What the host gives the server; the same server runs in Node, in tests and in the browser mock. */
export type Deps = {
  readonly db: Db
  readonly clock: () => Temporal.Instant
  readonly identity: Identity
  readonly singleSignOn: SingleSignOn
  /** Where people reach the application, without a trailing slash. */
  readonly publicUrl: string
  /** Lower-case passwords in common use. */
  readonly commonPasswords: ReadonlySet<string>
  readonly log: Log
  /** Sends e-mail. Null where there is no mail server: messages are kept, to be passed on by hand. */
  readonly mailer: Mailer | null
  readonly jobs: Jobs
  readonly secrets: SecretBox
  /** Fills an empty installation with the invented data set. */
  readonly loadDemonstration: (deps: Deps) => Promise<void>
}

/** One e-mail. Structured, because a header is never put together from text. */
type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}
export type Mailer = { send(mail: Mail): Promise<void> }

/** The jobs there are, and what each is given: ids alone, because a queue is no place for case text. */
export type JobData = {
  'send-message': { readonly partnershipId: string; readonly messageId: string }
  'send-referral-links': { readonly partnershipId: string; readonly requestId: string }
}

/** Work for later, asked for in a transaction, and done only if that is committed. */
export type Jobs = {
  enqueue<Name extends keyof JobData>(tx: Tx, name: Name, data: JobData[Name]): Promise<void>
}

/** Codes and counts only: no case text ever reaches a log. */
export type Log = {
  info(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

/** The calendar day in London, which all clocks count in. */
export const londonDay = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
