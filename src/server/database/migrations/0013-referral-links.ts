import { type Kysely, sql } from 'kysely'

/**
 * Referring without an account: what was asked for, the one-use links that were sent, and the sessions they open, each
 * for one referral alone. Row-level security holds a guest to that one, whatever else their account may see.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table casebook.referral_request (
      partnership_id uuid not null references casebook.partnership (id),
      id uuid not null,
      email text not null,
      wish text not null check (wish in ('NEW', 'COME_BACK')),
      reference text not null,
      -- Fingerprint of what the asking browser keeps in a cookie.
      browser_hash text not null,
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      handled_at timestamptz,
      primary key (partnership_id, id)
    );
    create index referral_request_email on casebook.referral_request (partnership_id, email);
    create table casebook.referral_link (
      partnership_id uuid not null,
      id uuid not null,
      request_id uuid not null,
      token_hash text not null unique,
      -- The referral that it opens, or that was started by it.
      concern_id uuid,
      used_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, request_id) references casebook.referral_request (partnership_id, id)
    );
    create index referral_link_request on casebook.referral_link (partnership_id, request_id);
    create table casebook.guest_session (
      partnership_id uuid not null,
      id uuid not null,
      token_hash text not null unique,
      account_id uuid not null,
      case_id uuid not null,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      ended_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, account_id) references casebook.account (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );

    -- Nobody holds a seat as a guest, so the seats are not asked: their own policy asks this.
    create function casebook.is_guest() returns boolean language plpgsql stable
      as $$ begin return coalesce(nullif(current_setting('app.roles', true), '')::text[] && array['GUEST'], false); end $$;
  `.execute(db)

  const own = sql`partnership_id = (select casebook.current_partnership())`
  for (const name of ['referral_request', 'referral_link']) {
    const table = sql.table(`casebook.${name}`)
    await sql`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      -- Nobody's to read: who asked for a link is found out before anybody is somebody.
      create policy before_entry on ${table} using (${own} and (select casebook.is_system()));
      create policy owner on ${table} for select to current_user using (true);
      grant select, insert, update, delete on ${table} to casebook_app;
    `.execute(db)
  }
  await sql`
    alter table casebook.guest_session enable row level security;
    alter table casebook.guest_session force row level security;
    create policy mine on casebook.guest_session using (
      ${own} and account_id = (select casebook.current_account()) and (select casebook.is_guest()));
    create policy owner on casebook.guest_session to current_user using (true) with check (true);
    grant select, insert, update on casebook.guest_session to casebook_app;

    -- Which partnership a link was sent by; the rest is read as that partnership.
    create function casebook.partnership_of_referral_link(wanted_hash text) returns uuid
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select partnership_id from casebook.referral_link where token_hash = wanted_hash $$;

    -- The guest behind this session; the transaction looks through their eyes, at one case, from here on.
    create function casebook.enter_by_link(wanted_hash text, at timestamptz, today date, in_background boolean)
      returns jsonb language plpgsql security definer set search_path = pg_catalog, casebook as $$
    declare
      held casebook.guest_session;
      account jsonb;
    begin
      select * into held from casebook.guest_session s
        where s.token_hash = wanted_hash and s.ended_at is null
          and s.seen_at > at - interval '2 hours' and s.started_at > at - interval '12 hours';
      if not found then return null; end if;
      if not in_background and held.seen_at < at - interval '1 minute' then
        update casebook.guest_session set seen_at = at
          where partnership_id = held.partnership_id and id = held.id;
      end if;
      select jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email, 'partnershipId', p.id,
          'partnership', jsonb_build_object('name', p.name, 'shortName', p.short_name,
            'referencePrefix', p.reference_prefix, 'urgentContact', p.urgent_contact))
        into account
        from casebook.account a join casebook.partnership p on p.id = a.partnership_id
        where a.partnership_id = held.partnership_id and a.id = held.account_id;
      perform set_config('app.partnership_id', held.partnership_id::text, true),
        set_config('app.user_id', held.account_id::text, true),
        set_config('app.today', today::text, true),
        set_config('app.roles', '{GUEST}', true),
        set_config('app.only_case', held.case_id::text, true);
      perform set_config('app.conflicts', casebook.my_cases(array['conflicted'])::text, true);
      return account;
    end $$;

    create policy guest on casebook.account for insert
      with check (${own} and is_guest and user_id is null and (select casebook.is_system()));

    revoke execute on function casebook.is_guest(), casebook.partnership_of_referral_link(text),
      casebook.enter_by_link(text, timestamptz, date, boolean) from public;
    grant execute on function casebook.is_guest(), casebook.partnership_of_referral_link(text),
      casebook.enter_by_link(text, timestamptz, date, boolean) to casebook_app;
  `.execute(db)

  // Further walls for a guest, in front of all others. Functions with the owner's rights stand outside of them.
  const walls = {
    case_file: sql`(select casebook.only_case()) is null or id = (select casebook.only_case())`,
    case_access: sql`(select casebook.only_case()) is null or case_id = (select casebook.only_case())`,
    guest_session: sql`(select casebook.only_case()) is null or case_id = (select casebook.only_case())`,
    account: sql`not (select casebook.is_guest()) or id = (select casebook.current_account())`,
  }
  for (const [name, wall] of Object.entries(walls)) {
    await sql`create policy for_a_guest on ${sql.table(`casebook.${name}`)} as restrictive to casebook_app
      using (${wall})`.execute(db)
  }
  for (const name of [
    'seat',
    'seat_holding',
    'sign_in_link',
    'message',
    'consultation',
    'conflict_declaration',
    'audit_seal',
  ]) {
    await sql`create policy for_a_guest on ${sql.table(`casebook.${name}`)} as restrictive for select
      to casebook_app using (not (select casebook.is_guest()))`.execute(db)
  }
}
