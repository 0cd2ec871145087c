import type { QueryResult } from 'pg'
import { appUrlOf } from '#server/node/migrate.ts'
import type { Person } from './given.ts'
import { connect, type TestApp } from './server-app.ts'

export type SqlAs = (who: Person | null, statement: string, values?: unknown[]) => Promise<QueryResult>

/**
 * Bare SQL as the application's role, looking through one person's eyes, and undone at once: what an injected
 * statement could do, with the policies of the first wall out of the way. Null: no setting at all.
 */
export async function openSqlAs(app: TestApp): Promise<SqlAs> {
  const client = await connect(appUrlOf(app.ownerUrl))
  return async (who, statement, values = []) => {
    await client.query('begin')
    try {
      if (who) {
        await client.query(
          `select set_config('app.partnership_id', $1, true), set_config('app.user_id', $2, true),
            set_config('app.today', $3, true)`,
          [who.partnership.id, who.accountId, '2026-06-03'],
        )
      }
      return await client.query(statement, values)
    } finally {
      await client.query('rollback')
    }
  }
}
