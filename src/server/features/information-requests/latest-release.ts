import { sql } from 'kysely'

/**
 * When the latest return of a `request` was released: none while a later version than the released one waits for an
 * act of its own (hard rule 2).
 */
export const latestReleasedAt = sql<string | null>`(select release.released_at from casebook.return_release release
  where release.partnership_id = request.partnership_id and release.request_id = request.id
    and release.up_to_number >= request.return_number)`
