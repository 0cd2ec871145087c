import { type Kysely, sql } from 'kysely'

/**
 * Row-level security asks at every statement who is asking, which roles they hold and where they have a conflict of
 * interest. That cost more than the statements themselves (docs/decisions/0005), so a signed-in request has it looked
 * up once, and the functions are in PL/pgSQL, which keeps their plans: those in SQL are read anew for every plan.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create or replace function casebook.current_partnership() returns uuid language plpgsql stable
      as $$ begin return nullif(current_setting('app.partnership_id', true), '')::uuid; end $$;
    create or replace function casebook.current_account() returns uuid language plpgsql stable
      as $$ begin return nullif(current_setting('app.user_id', true), '')::uuid; end $$;
    create or replace function casebook.current_day() returns date language plpgsql stable
      as $$ begin return nullif(current_setting('app.today', true), '')::date; end $$;

    create function casebook.roles_held() returns text[] language plpgsql stable as $$ begin return (
      select coalesce(array_agg(distinct seat.role), '{}')
      from casebook.seat_holding holding
      join casebook.seat seat on seat.partnership_id = holding.partnership_id and seat.id = holding.seat_id
      where holding.partnership_id = casebook.current_partnership()
        and holding.account_id = casebook.current_account()
        and holding.held_from <= casebook.current_day()
        and (holding.held_until is null or holding.held_until > casebook.current_day())
    ); end $$;
    create or replace function casebook.my_roles() returns text[] language plpgsql stable as $$ begin return
      coalesce(nullif(current_setting('app.roles', true), '')::text[], casebook.roles_held()); end $$;
    create or replace function casebook.has_oversight() returns boolean language plpgsql stable
      as $$ begin return casebook.my_roles() && array['BM','COORD','CLERK','LND','CHAIR','SCRUT']; end $$;
    create or replace function casebook.may_see_names() returns boolean language plpgsql stable
      as $$ begin return casebook.my_roles() && array['BM','COORD','CLERK','CHAIR','SCRUT']; end $$;
    create or replace function casebook.holds_working_seat() returns boolean language plpgsql stable
      as $$ begin return cardinality(array_remove(casebook.my_roles(), 'AUDITOR')) > 0; end $$;
    create or replace function casebook.my_cases(wanted text[]) returns uuid[] language plpgsql stable as $$
    begin return (
      select coalesce(array_agg(case_id), '{}') from casebook.case_access
      where partnership_id = casebook.current_partnership()
        and account_id = casebook.current_account() and relation = any (wanted)
        and (relation = 'conflicted'
          or (relation = 'referrer' and (select casebook.holds_working_seat()))
          or (relation = 'listed' and (select casebook.my_roles() && array['MEMBER'])))
    ); end $$;
    create function casebook.my_conflicts() returns uuid[] language plpgsql stable as $$ begin return
      coalesce(nullif(current_setting('app.conflicts', true), '')::uuid[], casebook.my_cases(array['conflicted']));
    end $$;

    -- Who a session belongs to; the transaction looks through their eyes from here on, if both factors were shown.
    create function casebook.enter(wanted_token text, at timestamptz, today date) returns jsonb
      language plpgsql security definer set search_path = pg_catalog, casebook as $$
    declare
      actor jsonb := casebook.session_actor(wanted_token, at, today);
      account jsonb := case when (actor ->> 'secondFactor')::boolean then actor -> 'account' end;
    begin
      perform set_config('app.partnership_id', coalesce(account ->> 'partnershipId', ''), true),
        set_config('app.user_id', coalesce(account ->> 'id', ''), true),
        set_config('app.today', today::text, true),
        set_config('app.roles', coalesce((select array_agg(distinct seat ->> 'role')::text
          from jsonb_array_elements(account -> 'seats') seat), '{}'), true);
      perform set_config('app.conflicts', casebook.my_cases(array['conflicted'])::text, true);
      return actor;
    end $$;

    revoke execute on function casebook.roles_held(), casebook.my_conflicts(),
      casebook.enter(text, timestamptz, date) from public;
    grant execute on function casebook.roles_held(), casebook.my_conflicts(),
      casebook.enter(text, timestamptz, date) to casebook_app;
  `.execute(db)

  const seen = sql`
    partnership_id = (select casebook.current_partnership())
    and (
      (reference is not null and (select casebook.has_oversight()))
      or id = any ((select casebook.my_cases(array['referrer']))::uuid[])
      or (reference is not null and id = any ((select casebook.my_cases(array['listed']))::uuid[]))
      or (reference is null and created_by = (select casebook.current_account())
        and (select casebook.holds_working_seat()))
    )
    and not (id = any ((select casebook.my_conflicts())::uuid[]))`
  await sql`
    alter policy visible on casebook.case_file using (${seen});
    alter policy change on casebook.case_file using (${seen});

    -- In the very order of the register.
    drop index casebook.case_file_received;
    create index case_file_received on casebook.case_file
      (partnership_id, received_on desc, reference_year desc, reference_number desc) where reference is not null;

    -- Kept ready, because every search looks at all cases of the partnership.
    alter table casebook.case_file add column search_text text not null generated always as
      (lower(coalesce(reference, '') || ' ' || coalesce(pseudonym, '') || ' ' || title)) stored;

    -- To check this, every event would lock the one row of its partnership; row-level security has checked it already.
    alter table casebook.audit_event drop constraint audit_event_partnership_id_fkey;
  `.execute(db)
}
