import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient, type QueryConfig, type QueryResult, types } from 'pg'
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
  pool.on('connect', keepPlans)
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

// Lists of changing length make new statements without end: so many are kept, and no more.
const mostKept = 250
const names = new Map<string, string>()

/** A statement with a name keeps its plan. Under row-level security, planning one costs as much as running it. */
function keepPlans(client: PoolClient) {
  const send = client.query.bind(client) as (query: string | QueryConfig, values?: unknown[]) => Promise<QueryResult>
  const sendNamed = (text: string, values: unknown[] = []) => {
    if (values.length === 0) return send(text)
    if (!names.has(text) && names.size < mostKept) names.set(text, `casebook_${names.size}`)
    const name = names.get(text)
    return name ? send({ name, text, values }) : send(text, values)
  }
  client.query = sendNamed as typeof client.query
}
