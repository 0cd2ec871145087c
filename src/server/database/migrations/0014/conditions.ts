import { type Kysely, sql } from 'kysely'

// The conditions of which the walls of this migration are made.

export const own = sql`partnership_id = (select casebook.current_partnership())`
export const unlessConflicted = sql`not (case_id = any ((select casebook.my_conflicts())::uuid[]))`
export const seesCase = (table: string) => sql`exists (select 1 from casebook.case_file f
  where f.partnership_id = ${sql.ref(table)}.partnership_id and f.id = ${sql.ref(table)}.case_id)`
export const oversight = sql`(select casebook.has_oversight())`
export const listed = sql`case_id = any ((select casebook.my_cases(array['listed']))::uuid[])`
export const holds = (...roles: string[]) =>
  sql`(select casebook.my_roles() && ${sql.lit(`{${roles.join(',')}}`)}::text[])`
export const listedAndNamed = sql`(${listed} and ${holds('MEMBER', 'LA_NOTIFIER')})`
export const working = (table: string) => sql`${own} and ${seesCase(table)} and (${oversight} or ${listed})`
export const memberHere = sql`(agency_id = any ((select casebook.agencies_as(array['MEMBER']))::uuid[]) and ${listed})`
export const signerHere = sql`agency_id = any ((select casebook.agencies_as(array['SIGNER']))::uuid[])`
// Whoever was named author writes as long as they are of that agency; one who moved on takes nothing along.
const ofAuthors = sql`array['MEMBER', 'CONTRIB', 'SIGNER']`
export const authorHere = sql`(author_id = (select casebook.current_account())
  and agency_id = any ((select casebook.agencies_as(${ofAuthors}))::uuid[]))`
export const authorOfRequest = sql`(request.author_id = casebook.current_account()
  and request.agency_id = any (casebook.agencies_as(${ofAuthors})))`
export const runs = holds('BM', 'COORD', 'SYSTEM')
/** What the agency itself sees of its request. */
export const inAgency = (table: string) => sql`exists (select 1 from casebook.information_request request
  where request.partnership_id = ${sql.ref(table)}.partnership_id and request.id = ${sql.ref(table)}.request_id
    and request.id = any ((select casebook.my_requests())::uuid[]))`

/** A table behind row-level security, which the owner does not pass either; its policies come next. */
export async function secure(db: Kysely<unknown>, name: string) {
  const table = sql.table(`casebook.${name}`)
  await sql`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    grant select, insert, update on ${table} to casebook_app;
  `.execute(db)
}
