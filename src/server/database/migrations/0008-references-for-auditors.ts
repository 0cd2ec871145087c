import { type Kysely, sql } from 'kysely'

/**
 * An information governance auditor reads the trail and no case. A reference says which case an event is about and
 * nothing about it, so the trail may show it: this function hands out references alone, to that seat alone.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create policy owner on casebook.case_file for select to current_user using (true);
    create function casebook.references_for_auditor(wanted uuid[]) returns table (id uuid, reference text)
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select file.id, file.reference from casebook.case_file file
      where file.partnership_id = casebook.current_partnership() and file.id = any (wanted)
        and casebook.my_roles() && array['AUDITOR']
    $$;
    revoke execute on function casebook.references_for_auditor(uuid[]) from public;
    grant execute on function casebook.references_for_auditor(uuid[]) to casebook_app;
  `.execute(db)
}
