import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'

/** Whether this address is somebody's of another partnership: a link of this one must not take their sign-in over. */
export async function belongsElsewhere({ db }: Deps, email: string, partnershipId: string) {
  const known = await db.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirst()
  if (!known) return false
  const { rows } = await sql<{ elsewhere: boolean }>`
    select casebook.user_belongs_elsewhere(${known.id}, ${partnershipId}) as elsewhere`.execute(db)
  return rows[0]?.elsewhere ?? true
}
