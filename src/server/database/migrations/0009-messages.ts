import { type Kysely, sql } from 'kysely'

/** What the partnership writes to people about, and whether it was sent. The words are composed when it is sent. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table casebook.message (
      partnership_id uuid not null references casebook.partnership (id),
      id uuid not null,
      kind text not null,
      account_id uuid,
      to_address text not null,
      case_id uuid,
      reference text,
      due_on date,
      -- Where the link leads, without what lets somebody in.
      path text not null check (path like '/%' and path not like '%#%'),
      status text not null check (status in ('QUEUED', 'SENT', 'KEPT', 'FAILED')),
      attempts integer not null default 0,
      created_at timestamptz not null,
      sent_at timestamptz,
      last_problem text,
      primary key (partnership_id, id),
      foreign key (partnership_id, account_id) references casebook.account (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index message_created on casebook.message (partnership_id, created_at desc, id);
    create index message_case on casebook.message (partnership_id, case_id) where case_id is not null;
    create index message_account on casebook.message (partnership_id, account_id) where account_id is not null;
    create index message_waiting on casebook.message (partnership_id, status) where status <> 'SENT';
    -- What stands behind the hash sign of a link that lets somebody in. Gone as soon as it was sent.
    create table casebook.message_secret (
      partnership_id uuid not null,
      message_id uuid not null,
      secret text not null,
      primary key (partnership_id, message_id),
      foreign key (partnership_id, message_id) references casebook.message (partnership_id, id)
    );

    -- Work that nobody asked for, such as sending: a partnership, and no account.
    create function casebook.is_system() returns boolean language plpgsql stable
      as $$ begin return casebook.current_partnership() is not null and casebook.current_account() is null; end $$;

    alter table casebook.message enable row level security;
    alter table casebook.message force row level security;
    create policy visible on casebook.message for select using (
      partnership_id = (select casebook.current_partnership())
      and (
        (select casebook.is_system())
        or account_id = (select casebook.current_account())
        or ((select casebook.manages_accounts())
          and (case_id is null or not (case_id = any ((select casebook.my_conflicts())::uuid[]))))
        or ((select casebook.has_oversight())
          and exists (select 1 from casebook.case_file f
            where f.partnership_id = message.partnership_id and f.id = message.case_id))
      )
    );
    create policy written on casebook.message for insert with check (
      partnership_id = (select casebook.current_partnership())
      and status in ('QUEUED', 'KEPT') and attempts = 0 and sent_at is null
    );
    create policy sent on casebook.message for update
      using (partnership_id = (select casebook.current_partnership())
        and ((select casebook.is_system()) or (select casebook.manages_accounts())))
      with check (partnership_id = (select casebook.current_partnership()));

    alter table casebook.message_secret enable row level security;
    alter table casebook.message_secret force row level security;
    -- Whoever may pass a kept message on, where they see the message itself.
    create policy visible on casebook.message_secret for select using (
      partnership_id = (select casebook.current_partnership())
      and ((select casebook.is_system()) or (select casebook.manages_accounts()))
      and exists (select 1 from casebook.message m
        where m.partnership_id = message_secret.partnership_id and m.id = message_secret.message_id)
    );
    create policy written on casebook.message_secret for insert
      with check (partnership_id = (select casebook.current_partnership()));
    create policy forgotten on casebook.message_secret for delete
      using (partnership_id = (select casebook.current_partnership()) and (select casebook.is_system()));

    grant select, insert, update on casebook.message to casebook_app;
    grant select, insert, delete on casebook.message_secret to casebook_app;
    revoke execute on function casebook.is_system() from public;
    grant execute on function casebook.is_system() to casebook_app;
  `.execute(db)
}
