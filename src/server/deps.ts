import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './database/tables.ts'
import type { Identity } from './identity/identity.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** What the host gives the server; the same server runs in Node, in tests and in the browser mock. */
export type Deps = {
  readonly db: Db
  readonly clock: () => Temporal.Instant
  readonly identity: Identity
  /** Where people reach the application, without a trailing slash. */
  readonly publicUrl: string
  /** Lower-case passwords in common use. */
  readonly commonPasswords: ReadonlySet<string>
  readonly log: Log
  /** Fills an empty installation with the invented data set. */
  readonly loadDemonstration: (deps: Deps) => Promise<void>
}

/** Codes and counts only: no case text ever reaches a log. */
export type Log = {
  info(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

/** The calendar day in London, which all clocks count in. */
export const londonDay = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
