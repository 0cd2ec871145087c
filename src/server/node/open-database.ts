import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Tables } from '../database/tables.ts'

const date = 1082
const timestampWithZone = 1184

/** Dates stay ISO strings, and moments become ISO instants: no local time zone ever touches them. */
const parsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === date) return (text: string) => text
    if (oid === timestampWithZone) return (text: string) => new Date(text).toISOString()
    return types.getTypeParser(oid, format as 'text')
  },
}

/** A pool of connections on this database, typed by our tables. */
export function openDatabase(url: string, max = 16) {
  const pool = new Pool({ connectionString: url, max, types: parsers as typeof types })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
