import { type Kysely, sql } from 'kysely'

/** The second wall, where the first let it lean: leavers, listed people, the directory, and the trail itself. */
export async function up(db: Kysely<unknown>) {
  await sql`
    -- Ending a seat ends access the same day (hard rule 5); the auditor reads the trail and no content.
    create function casebook.holds_working_seat() returns boolean language sql stable
      as $$ select cardinality(array_remove(casebook.my_roles(), 'AUDITOR')) > 0 $$;
    -- "R if listed" is a member's right alone (permission matrix, "CoC referral").
    create or replace function casebook.my_cases(wanted text[]) returns uuid[] language sql stable as $$
      select coalesce(array_agg(case_id), '{}') from casebook.case_access
      where partnership_id = casebook.current_partnership()
        and account_id = casebook.current_account() and relation = any (wanted)
        and (relation = 'conflicted'
          or (relation = 'referrer' and (select casebook.holds_working_seat()))
          or (relation = 'listed' and (select casebook.my_roles() && array['MEMBER'])))
    $$;
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
    and not (id = any ((select casebook.my_cases(array['conflicted']))::uuid[]))`
  await sql`
    alter policy visible on casebook.case_file using (${seen});
    -- A statement without a condition asks no select policy, so this one says the same again.
    alter policy change on casebook.case_file using (${seen});
  `.execute(db)

  await sql`
    create function casebook.manages_accounts() returns boolean language sql stable
      as $$ select casebook.my_roles() && array['ADMIN', 'BM'] $$;
    -- A new partnership has to begin with somebody.
    create function casebook.nobody_is_seated() returns boolean language sql stable as $$
      select not exists (select 1 from casebook.seat_holding
        where partnership_id = casebook.current_partnership()) $$;
    -- One person's sign-in must not be taken over by an invitation from another partnership.
    create function casebook.user_belongs_elsewhere(wanted_user text, mine uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select exists (select 1 from casebook.account where user_id = wanted_user and partnership_id <> mine) $$;
    -- Each writer of a referral may know the others, whoever let them in.
    create policy owner on casebook.case_access for select to current_user using (true);
    create function casebook.writers_of(wanted uuid) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select account_id from casebook.case_access
      where partnership_id = casebook.current_partnership() and case_id = wanted and relation = 'referrer'
        and exists (select 1 from casebook.case_access mine
          where mine.partnership_id = casebook.current_partnership() and mine.case_id = wanted
            and mine.account_id = casebook.current_account() and mine.relation = 'referrer') $$;
    revoke execute on function casebook.user_belongs_elsewhere(text, uuid), casebook.writers_of(uuid) from public;
    grant execute on function casebook.user_belongs_elsewhere(text, uuid), casebook.writers_of(uuid) to casebook_app;
  `.execute(db)
  const own = sql`partnership_id = (select casebook.current_partnership())`
  const mayChange = (mine: string | null) =>
    mine === null
      ? sql`(select casebook.manages_accounts())`
      : sql`((select casebook.manages_accounts()) or ${sql.ref(mine)} = (select casebook.current_account()))`
  // Which column makes a row the person's own: an invited person sets their own password by their own link.
  const directory = {
    agency: null,
    seat: null,
    seat_holding: null,
    bank_holiday: null,
    account: 'id',
    sign_in_link: 'account_id',
  }
  for (const [name, mine] of Object.entries(directory)) {
    const table = sql.table(`casebook.${name}`)
    await sql`
      drop policy own_partnership on ${table};
      create policy own_partnership on ${table} for select using (${own});
      create policy added on ${table} for insert
        with check (${own} and ((select casebook.manages_accounts()) or (select casebook.nobody_is_seated())));
      create policy changed on ${table} for update using (${own} and ${mayChange(mine)})
        with check (${own} and ${mayChange(mine)});
    `.execute(db)
  }

  await sql`
    drop policy own_partnership on casebook.partnership;
    create policy own_partnership on casebook.partnership for select using (id = (select casebook.current_partnership()));
    create policy added on casebook.partnership for insert with check (id = (select casebook.current_partnership()));
    create policy changed on casebook.partnership for update
      using (id = (select casebook.current_partnership()) and (select casebook.manages_accounts()));

    -- Which transaction an event belongs to is the database's to say: its place in the chain depends on it.
    revoke insert on casebook.audit_event from casebook_app;
    grant insert (partnership_id, at, actor_id, action, case_id, detail) on casebook.audit_event to casebook_app;
    -- Transactions count from the start in another cluster, so a restored database adds what it has counted before.
    create table casebook.audit_count (only_row boolean primary key default true check (only_row), before bigint not null);
    insert into casebook.audit_count (before) values (0);
    grant select on casebook.audit_count to casebook_app;
    create function casebook.count_on(transaction xid8) returns xid8 language sql stable
      as $$ select (transaction::text::bigint + before)::text::xid8 from casebook.audit_count $$;
    alter table casebook.audit_event alter transaction_id set default casebook.count_on(pg_current_xact_id());

    revoke all on casebook.kysely_migration, casebook.kysely_migration_lock from casebook_app;
  `.execute(db)

  await sql`
    create or replace function casebook.seal_audit(max_events integer) returns integer
      language plpgsql security definer set search_path = pg_catalog, casebook as $$
    declare
      area record; event casebook.audit_event; previous bytea; place bigint;
      sealed_to xid8; sealed_event bigint; horizon xid8; done integer := 0;
    begin
      if not pg_try_advisory_xact_lock(hashtext('casebook.seal_audit')) then return 0; end if;
      horizon := casebook.count_on(pg_snapshot_xmin(pg_current_snapshot()));
      for area in select id from casebook.partnership loop
        select position, hash, transaction_id, event_id into place, previous, sealed_to, sealed_event
          from casebook.audit_seal where partnership_id = area.id order by position desc limit 1;
        if not found then
          place := 0; previous := '\\x'::bytea; sealed_to := '0'::xid8; sealed_event := 0;
        end if;
        for event in
          select * from casebook.audit_event e
          where e.partnership_id = area.id and e.transaction_id < horizon
            and (e.transaction_id, e.id) > (sealed_to, sealed_event)
          order by e.transaction_id, e.id limit max_events
        loop
          place := place + 1;
          previous := casebook.audit_link(previous, event);
          insert into casebook.audit_seal values (area.id, place, event.id, event.transaction_id, previous);
          done := done + 1;
        end loop;
      end loop;
      return done;
    end $$;

    -- At each start: when events come from transactions that are still to come, the database has moved.
    create function casebook.count_on_after_a_move() returns void language sql as $$
      update casebook.audit_count set before = before + ahead + 1
      from (
        select max(last.transaction_id::text::bigint - casebook.count_on(pg_current_xact_id())::text::bigint) as ahead
        from casebook.partnership p, lateral (
          select e.transaction_id from casebook.audit_event e where e.partnership_id = p.id
          order by e.transaction_id desc, e.id desc limit 1) last
      ) moved
      where ahead >= 0 $$;
    revoke execute on function casebook.count_on_after_a_move() from public;
  `.execute(db)
}
