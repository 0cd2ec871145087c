import { type Kysely, sql } from 'kysely'

/**
 * Passkeys, single sign-on, and the session's own record of what it was opened with (docs/decisions/0007). Until now
 * that both factors were shown was a fact of the person: it held only because sign-in waits for the code.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table auth.session add column "bothFactors" boolean not null default false;
    update auth.session s set "bothFactors" = u."twoFactorEnabled" from auth."user" u where u.id = s."userId";

    create table auth.passkey (
      id uuid primary key,
      user_id text not null references auth."user" (id) on delete cascade,
      name text not null,
      credential_id text not null unique,
      public_key text not null,
      sign_count bigint not null,
      transports text[] not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    );
    create index passkey_of_user on auth.passkey (user_id);

    -- Who somebody is to a provider of single sign-on: the name it has for them never changes. One each way.
    create table auth.provider_identity (
      issuer text not null,
      subject text not null,
      user_id text not null references auth."user" (id) on delete cascade,
      connected_at timestamptz not null,
      last_used_at timestamptz not null,
      primary key (issuer, subject),
      unique (issuer, user_id)
    );
    create index provider_identity_of_user on auth.provider_identity (user_id);

    -- What a browser has begun and must end itself, once and soon. It holds the token, this only the fingerprint.
    create table auth.challenge (
      token_hash text primary key,
      purpose text not null,
      user_id text references auth."user" (id) on delete cascade,
      facts jsonb not null,
      expires_at timestamptz not null
    );
    create index challenge_expiry on auth.challenge (expires_at);
    grant select, insert, update, delete on auth.passkey, auth.provider_identity, auth.challenge to casebook_app;

    -- A session of a password alone ends the moment its person has a second factor: it can never become a full one.
    create or replace function casebook.session_actor(wanted_token text, at timestamptz, today date) returns jsonb
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select jsonb_build_object(
        'userId', u.id, 'email', u.email, 'secondFactor', s."bothFactors", 'updatedAt', s."updatedAt",
        'account', (
          select jsonb_build_object('id', a.id, 'name', a.name, 'partnershipId', p.id,
            'partnership', jsonb_build_object('name', p.name, 'shortName', p.short_name,
              'referencePrefix', p.reference_prefix, 'urgentContact', p.urgent_contact),
            'seats', coalesce((
              select jsonb_agg(jsonb_build_object('seatId', seat.id, 'title', seat.title, 'role', seat.role,
                'agencyCode', agency.code, 'agencyName', agency.name) order by seat.position)
              from casebook.seat_holding h
              join casebook.seat seat on seat.partnership_id = h.partnership_id and seat.id = h.seat_id
              join casebook.agency agency on agency.partnership_id = seat.partnership_id and agency.id = seat.agency_id
              where h.partnership_id = a.partnership_id and h.account_id = a.id
                and h.held_from <= today and (h.held_until is null or h.held_until > today)), '[]'))
          from casebook.account a join casebook.partnership p on p.id = a.partnership_id
          where a.user_id = u.id order by a.created_at limit 1))
      from auth.session s join auth."user" u on u.id = s."userId"
      where s.token = wanted_token and s."expiresAt" > at and s."createdAt" > at - interval '12 hours'
        and (s."bothFactors" or not u."twoFactorEnabled")
    $$;

    -- Whom an address was invited as: somebody with a seat, now or once. A stranger's referral makes nobody invited.
    create function casebook.find_invited(wanted_email text)
      returns table (partnership_id uuid, account_id uuid, user_id text, name text)
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select a.partnership_id, a.id, a.user_id, a.name from casebook.account a
      where a.email = wanted_email and exists (select 1 from casebook.seat_holding h
        where h.partnership_id = a.partnership_id and h.account_id = a.id) $$;
    revoke execute on function casebook.find_invited(text) from public;
    grant execute on function casebook.find_invited(text) to casebook_app;
    create index account_email on casebook.account (email);
  `.execute(db)
}
