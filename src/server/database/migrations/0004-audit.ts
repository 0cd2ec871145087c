import { type Kysely, sql } from 'kysely'

/**
 * The audit trail: events are only ever added, and sealed into a chain of hashes a moment later.
 * Writers never wait for one another: a seal takes only events whose transactions have all ended,
 * in the order (transaction, event), so that nothing can slip in behind it.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table casebook.audit_event (
      partnership_id uuid not null references casebook.partnership (id),
      id bigint generated always as identity,
      at timestamptz not null,
      actor_id uuid,
      action text not null,
      case_id uuid,
      detail jsonb not null default '{}',
      transaction_id xid8 not null default pg_current_xact_id(),
      primary key (partnership_id, id)
    );
    create index audit_event_case on casebook.audit_event (partnership_id, case_id, id desc) where case_id is not null;
    create index audit_event_order on casebook.audit_event (partnership_id, transaction_id, id);
    create table casebook.audit_seal (
      partnership_id uuid not null,
      position bigint not null,
      event_id bigint not null,
      transaction_id xid8 not null,
      hash bytea not null,
      primary key (partnership_id, position),
      unique (partnership_id, event_id)
    );
    alter table casebook.audit_event enable row level security;
    alter table casebook.audit_event force row level security;
    -- The trail is read from these seats alone (permission matrix, "Audit log").
    create policy own_partnership on casebook.audit_event for select using (
      partnership_id = (select casebook.current_partnership())
      and (select casebook.my_roles() && array['BM', 'AUDITOR', 'ADMIN']));
    create policy as_myself on casebook.audit_event for insert with check (
      partnership_id = (select casebook.current_partnership())
      and actor_id is not distinct from (select casebook.current_account()));
    create policy owner on casebook.audit_event for select to current_user using (true);
    alter table casebook.audit_seal enable row level security;
    alter table casebook.audit_seal force row level security;
    create policy own_partnership on casebook.audit_seal for select
      using (partnership_id = (select casebook.current_partnership()));
    create policy owner on casebook.audit_seal to current_user using (true) with check (true);

    create function casebook.audit_link(previous bytea, event casebook.audit_event) returns bytea
      language sql stable
      as $$ select sha256(previous || convert_to(jsonb_build_array(
        event.partnership_id, event.id, to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        event.actor_id, event.action, event.case_id, event.detail, event.transaction_id::text)::text, 'UTF8')) $$;

    create function casebook.seal_audit(max_events integer) returns integer
      language plpgsql security definer set search_path = pg_catalog, casebook as $$
    declare
      area record; event casebook.audit_event; previous bytea; place bigint;
      sealed_to xid8; sealed_event bigint; horizon xid8; done integer := 0;
    begin
      if not pg_try_advisory_xact_lock(hashtext('casebook.seal_audit')) then return 0; end if;
      horizon := pg_snapshot_xmin(pg_current_snapshot());
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

    -- Walks the chain of the current partnership and stops at the first event that does not fit.
    create function casebook.verify_audit() returns table (
      sealed bigint, waiting bigint, sealed_until timestamptz,
      broken_position bigint, broken_event bigint, broken_reason text
    ) language plpgsql stable as $$
    declare
      row record; expected bytea; previous bytea := '\\x'::bytea; area uuid := casebook.current_partnership();
      last_transaction xid8 := '0'::xid8; last_event bigint := 0; wanted bigint := 0; slipped record;
    begin
      sealed := 0;
      for row in
        select s.position, s.event_id, s.hash, e.id as found_id, e.at, e as event, s.transaction_id
        from casebook.audit_seal s
        left join casebook.audit_event e on e.partnership_id = s.partnership_id and e.id = s.event_id
        where s.partnership_id = area order by s.position
      loop
        wanted := wanted + 1;
        if row.position <> wanted then
          broken_position := wanted; broken_event := row.event_id; broken_reason := 'seal-missing';
        elsif row.found_id is null then
          broken_position := row.position; broken_event := row.event_id; broken_reason := 'event-missing';
        else
          expected := casebook.audit_link(previous, row.event);
          if expected <> row.hash then
            broken_position := row.position; broken_event := row.event_id; broken_reason := 'event-changed';
          end if;
        end if;
        exit when broken_position is not null;
        sealed := sealed + 1; sealed_until := row.at; previous := row.hash;
        last_transaction := row.transaction_id; last_event := row.event_id;
      end loop;
      if broken_position is null then
        select e.id into slipped from casebook.audit_event e
          left join casebook.audit_seal s on s.partnership_id = e.partnership_id and s.event_id = e.id
          where e.partnership_id = area and s.event_id is null
            and (e.transaction_id, e.id) < (last_transaction, last_event)
          order by e.transaction_id, e.id limit 1;
        if found then
          broken_position := sealed; broken_event := slipped.id; broken_reason := 'event-added-later';
        end if;
      end if;
      select count(*) into waiting from casebook.audit_event e
        where e.partnership_id = area and (e.transaction_id, e.id) > (last_transaction, last_event);
      return next;
    end $$;
  `.execute(db)
}
