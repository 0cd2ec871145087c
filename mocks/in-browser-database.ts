import { PGlite, type Results, type Transaction } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { migrate } from '#server/database/migrations.ts'
import type { Tables } from '#server/database/tables.ts'

const date = 1082
const timestampWithZone = 1184
const bigInteger = 20

// As the Node driver answers: dates stay ISO strings, moments become ISO instants, whole numbers without limit are text.
const parsers = {
  [date]: (text: string) => text,
  [timestampWithZone]: (text: string) => new Date(text).toISOString(),
  [bigInteger]: (text: string) => text,
}

/** As the Node driver asks: what has no parameters may be several statements, as migrations are. */
function asksLikeNode(session: PGlite | Transaction): PGlite['query'] {
  return async <T>(text: string, parameters?: unknown[], options?: object) => {
    if (parameters && parameters.length > 0) return session.query<T>(text, parameters, options)
    const answers = await session.exec(text, options)
    return (answers.at(-1) ?? { rows: [], fields: [] }) as Results<T>
  }
}

async function openPGlite() {
  const pglite = await PGlite.create({ parsers })
  return {
    ready: true,
    waitReady: pglite.waitReady,
    closed: false,
    close: () => pglite.close(),
    query: asksLikeNode(pglite),
    transaction: <T>(work: (tx: Pick<Transaction, 'query' | 'rollback'>) => Promise<T>) =>
      pglite.transaction((tx) => work({ query: asksLikeNode(tx), rollback: () => tx.rollback() })),
  }
}

/** A migrated, empty database in this page's memory, seen through the application's own role. */
export async function openInBrowserDatabase() {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await openPGlite() }) })
  await sql`create role casebook_app nologin nosuperuser nobypassrls`.execute(db)
  await migrate(db)
  // Row-level security does not bind the superuser that PGlite starts as.
  await sql`set role casebook_app`.execute(db)
  return db
}
