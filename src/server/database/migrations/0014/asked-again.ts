import { type Kysely, sql } from 'kysely'
import { runs } from './conditions.ts'

/**
 * What an agency wrote for a request that was withdrawn is there when it is asked again. Whoever asks carries it over
 * unread: a draft is its agency's alone (hard rule 1).
 */
export async function askedAgain(db: Kysely<unknown>) {
  await sql`
    create policy owner on casebook.agency_return to current_user using (true) with check (true);
    create function casebook.carry_draft_over(withdrawn uuid, again uuid, without_questions text[]) returns void
      language sql volatile security definer set search_path = pg_catalog, casebook as $$
      insert into casebook.agency_return
        (partnership_id, request_id, case_id, form_version, answers, changed_by, changed_at)
      select draft.partnership_id, later.id, later.case_id, draft.form_version, draft.answers - without_questions,
        draft.changed_by, draft.changed_at
      from casebook.agency_return draft
      join casebook.information_request earlier on earlier.partnership_id = draft.partnership_id
        and earlier.id = draft.request_id and earlier.status = 'WITHDRAWN'
      join casebook.information_request later on later.partnership_id = earlier.partnership_id
        and later.review_id = earlier.review_id and later.agency_id = earlier.agency_id and later.id = again
      where draft.partnership_id = casebook.current_partnership() and draft.request_id = withdrawn and ${runs}
        and not (later.case_id = any (casebook.my_conflicts())) $$;
    revoke execute on function casebook.carry_draft_over(uuid, uuid, text[]) from public;
    grant execute on function casebook.carry_draft_over(uuid, uuid, text[]) to casebook_app;
  `.execute(db)
}
