import { type Kysely, sql } from 'kysely'

/**
 * An agency that stands listed to a case for an information request alone leaves the list when the request is
 * withdrawn. What it was asked, and that it was taken back, stays to be read by the agency itself.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    -- The request that brought the agency to the case. Null: something else did, which outlasts every request.
    alter table casebook.case_agency
      add column request_id uuid,
      add foreign key (partnership_id, request_id) references casebook.information_request (partnership_id, id);
    grant delete on casebook.case_agency to casebook_app;
    create policy taken_back on casebook.case_agency as restrictive for delete
      using (request_id is not null and (select casebook.my_roles() && array['BM', 'COORD', 'SYSTEM']));
    create policy taken_back on casebook.information_request for select
      using (partnership_id = (select casebook.current_partnership()) and status = 'WITHDRAWN'
        and not (case_id = any ((select casebook.my_conflicts())::uuid[]))
        and agency_id = any ((select casebook.agencies_as(array['MEMBER']))::uuid[]));
  `.execute(db)
}
