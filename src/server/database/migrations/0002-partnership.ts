import { type Kysely, sql } from 'kysely'

/** Partnership, agencies, seats and who holds them; the settings that row-level security reads. */
export async function up(db: Kysely<unknown>) {
  await sql`
    -- No setting means no partnership, and no partnership means no rows.
    create function casebook.current_partnership() returns uuid language sql stable
      as $$ select nullif(current_setting('app.partnership_id', true), '')::uuid $$;
    create function casebook.current_account() returns uuid language sql stable
      as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
    create function casebook.current_day() returns date language sql stable
      as $$ select nullif(current_setting('app.today', true), '')::date $$;

    create table casebook.partnership (
      id uuid primary key,
      name text not null,
      short_name text not null,
      reference_prefix text not null unique,
      urgent_contact text not null,
      settings jsonb not null default '{}'
    );
    create table casebook.agency (
      partnership_id uuid not null references casebook.partnership (id),
      id uuid not null,
      code text not null,
      name text not null,
      short_name text not null,
      sector text not null,
      quorum_group text,
      position integer not null,
      primary key (partnership_id, id),
      unique (partnership_id, code)
    );
    create table casebook.account (
      partnership_id uuid not null references casebook.partnership (id),
      id uuid not null,
      user_id text references auth."user" (id),
      name text not null,
      email text not null,
      created_at timestamptz not null,
      primary key (partnership_id, id),
      unique (partnership_id, email)
    );
    create index account_user on casebook.account (user_id);
    create table casebook.seat (
      partnership_id uuid not null,
      id uuid not null,
      agency_id uuid not null,
      title text not null,
      role text not null,
      quorum_group text,
      position integer not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, agency_id) references casebook.agency (partnership_id, id)
    );
    -- A seat is held from a day, until the first day without it.
    create table casebook.seat_holding (
      partnership_id uuid not null,
      id uuid not null,
      seat_id uuid not null,
      account_id uuid not null,
      held_from date not null,
      held_until date,
      primary key (partnership_id, id),
      foreign key (partnership_id, seat_id) references casebook.seat (partnership_id, id),
      foreign key (partnership_id, account_id) references casebook.account (partnership_id, id),
      check (held_until is null or held_until >= held_from)
    );
    create index seat_holding_account on casebook.seat_holding (partnership_id, account_id);
    create index seat_holding_seat on casebook.seat_holding (partnership_id, seat_id);
    -- A link that lets one person set a password, once. Only its fingerprint is kept.
    create table casebook.sign_in_link (
      partnership_id uuid not null,
      id uuid not null,
      account_id uuid not null,
      token_hash text not null unique,
      expires_at timestamptz not null,
      used_at timestamptz,
      created_by uuid,
      primary key (partnership_id, id),
      foreign key (partnership_id, account_id) references casebook.account (partnership_id, id)
    );
    create table casebook.bank_holiday (
      partnership_id uuid not null references casebook.partnership (id),
      on_date date not null,
      name text not null,
      primary key (partnership_id, on_date)
    );

    create function casebook.my_roles() returns text[] language sql stable as $$
      select coalesce(array_agg(distinct seat.role), '{}')
      from casebook.seat_holding holding
      join casebook.seat seat on seat.partnership_id = holding.partnership_id and seat.id = holding.seat_id
      where holding.partnership_id = casebook.current_partnership()
        and holding.account_id = casebook.current_account()
        and holding.held_from <= casebook.current_day()
        and (holding.held_until is null or holding.held_until > casebook.current_day())
    $$;
  `.execute(db)
  for (const table of ['agency', 'account', 'seat', 'seat_holding', 'sign_in_link', 'bank_holiday']) {
    await sql`
      alter table casebook.${sql.ref(table)} enable row level security;
      alter table casebook.${sql.ref(table)} force row level security;
      create policy own_partnership on casebook.${sql.ref(table)}
        using (partnership_id = (select casebook.current_partnership()));
      create policy owner on casebook.${sql.ref(table)} to current_user using (true) with check (true);
    `.execute(db)
  }
  await sql`
    alter table casebook.partnership enable row level security;
    alter table casebook.partnership force row level security;
    create policy own_partnership on casebook.partnership using (id = (select casebook.current_partnership()));
    create policy owner on casebook.partnership to current_user using (true) with check (true);
  `.execute(db)
}
