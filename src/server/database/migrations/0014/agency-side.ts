import { type Kysely, sql } from 'kysely'

/**
 * What an agency does by itself with a request: a member invites a colleague of their own agency to write, and the
 * last return that comes in stops the review's limit, though whoever sends it sees neither the others nor the limit.
 */
export async function agencySide(db: Kysely<unknown>) {
  await sql`
    create function casebook.invites_for(wanted_seat uuid) returns boolean language plpgsql stable as $$
    begin return exists (select 1 from casebook.seat
      where partnership_id = casebook.current_partnership() and id = wanted_seat and role = 'CONTRIB'
        and agency_id = any (casebook.agencies_as(array['MEMBER']))); end $$;
    -- Somebody invited who has not come in yet: never an account that somebody uses.
    create function casebook.is_my_invitation(wanted_account uuid) returns boolean language plpgsql stable as $$
    begin return exists (select 1 from casebook.account
        where partnership_id = casebook.current_partnership() and id = wanted_account and user_id is null and not is_guest)
      and exists (select 1 from casebook.seat_holding
        where partnership_id = casebook.current_partnership() and account_id = wanted_account
          and casebook.invites_for(seat_id))
      and not exists (select 1 from casebook.seat_holding
        where partnership_id = casebook.current_partnership() and account_id = wanted_account
          and not casebook.invites_for(seat_id)); end $$;

    create policy for_a_return on casebook.account for insert with check (
      partnership_id = (select casebook.current_partnership()) and user_id is null and not is_guest
      and (select casebook.my_roles() && array['MEMBER']));
    create policy for_a_return on casebook.seat for insert with check (
      partnership_id = (select casebook.current_partnership()) and role = 'CONTRIB' and quorum_group is null
      and agency_id = any ((select casebook.agencies_as(array['MEMBER']))::uuid[]));
    create policy for_a_return on casebook.seat_holding for insert with check (
      partnership_id = (select casebook.current_partnership()) and casebook.invites_for(seat_id));
    create policy for_a_return on casebook.sign_in_link for insert with check (
      partnership_id = (select casebook.current_partnership())
      and created_by = (select casebook.current_account()) and casebook.is_my_invitation(account_id));

    -- Whether somebody has a conflict of interest: for who may name them author and does not see it themselves.
    create function casebook.is_conflicted(wanted_case uuid, wanted_account uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select exists (select 1 from casebook.case_access
        where partnership_id = casebook.current_partnership() and case_id = wanted_case
          and account_id = wanted_account and relation = 'conflicted') $$;

    create policy owner on casebook.clock to current_user using (true) with check (true);
    create function casebook.stop_return_clock(wanted_review uuid, on_day date) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, casebook as $$
      begin
      -- Of the last two returns at the same moment the second waits here, and then finds the first among those in.
      perform from casebook.clock
        where partnership_id = casebook.current_partnership() and record_id = wanted_review and code = 'RR_RETURN'
        for update;
      update casebook.clock set stopped_on = on_day
        where partnership_id = casebook.current_partnership() and record_id = wanted_review and code = 'RR_RETURN'
          and stopped_on is null and cancelled_on is null
          and not exists (select 1 from casebook.information_request
            where partnership_id = casebook.current_partnership() and review_id = wanted_review
              and status in ('ISSUED', 'ACKNOWLEDGED', 'ASSIGNED', 'DRAFTING', 'MEMBER_QA'));
      end $$;

    -- Whose a return is, for a reader to whom it was released and who does not see the request (hard rule 2).
    create policy owner on casebook.return_release for select to current_user using (true);
    create function casebook.released_returns(wanted_case uuid)
      returns table (request_id uuid, agency_id uuid, questions jsonb, extra_questions jsonb)
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select request.id, request.agency_id, request.questions, request.extra_questions
      from casebook.return_release release
      join casebook.information_request request on request.partnership_id = release.partnership_id
        and request.id = release.request_id
      where release.partnership_id = casebook.current_partnership() and release.case_id = wanted_case
        and not (release.case_id = any (casebook.my_conflicts()))
        and release.case_id = any (casebook.my_cases(array['listed'])) and casebook.my_roles() && array['MEMBER'] $$;

    revoke execute on function casebook.invites_for(uuid), casebook.is_my_invitation(uuid),
      casebook.is_conflicted(uuid, uuid), casebook.stop_return_clock(uuid, date), casebook.released_returns(uuid)
      from public;
    grant execute on function casebook.invites_for(uuid), casebook.is_my_invitation(uuid),
      casebook.is_conflicted(uuid, uuid), casebook.stop_return_clock(uuid, date), casebook.released_returns(uuid)
      to casebook_app;
  `.execute(db)
}
