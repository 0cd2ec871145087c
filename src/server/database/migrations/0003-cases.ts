import { type Kysely, sql } from 'kysely'

/** The case container, the Case of Concern, its people, and who stands how to a case. */
export async function up(db: Kysely<unknown>) {
  await sql`
    -- A case without a reference is a draft: only its writers see it.
    create table casebook.case_file (
      partnership_id uuid not null references casebook.partnership (id),
      id uuid not null,
      reference text,
      reference_year integer,
      reference_number integer,
      pseudonym text,
      title text not null default '',
      stage text not null,
      agency_code text not null default '',
      child_safe_now text not null default '',
      received_on date,
      incident_earliest date,
      incident_typed text not null default '',
      created_by uuid not null,
      created_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, id),
      unique (partnership_id, reference),
      unique (partnership_id, pseudonym),
      foreign key (partnership_id, created_by) references casebook.account (partnership_id, id)
    );
    create index case_file_received on casebook.case_file (partnership_id, received_on desc, reference desc)
      where reference is not null;
    create index case_file_stage on casebook.case_file (partnership_id, stage);
    create table casebook.case_access (
      partnership_id uuid not null,
      case_id uuid not null,
      account_id uuid not null,
      relation text not null check (relation in ('referrer', 'listed', 'conflicted')),
      granted_by uuid not null,
      granted_at timestamptz not null,
      primary key (partnership_id, account_id, case_id, relation),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id),
      foreign key (partnership_id, account_id) references casebook.account (partnership_id, id)
    );
    create index case_access_case on casebook.case_access (partnership_id, case_id);
    create table casebook.concern (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      status text not null,
      form_version integer not null,
      answers jsonb not null default '{}',
      version integer not null default 1,
      started_at timestamptz not null,
      changed_at timestamptz not null,
      submitted_at timestamptz,
      submitted_by uuid,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index concern_case on casebook.concern (partnership_id, case_id);
    create table casebook.person (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      label text not null,
      position integer not null,
      answers jsonb not null default '{}',
      age_at_incident text not null default '',
      removed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index person_case on casebook.person (partnership_id, case_id);
    -- Real identities live apart: shown to those who may, on purpose and audited.
    create table casebook.person_identity (
      partnership_id uuid not null,
      person_id uuid not null,
      case_id uuid not null,
      answers jsonb not null default '{}',
      primary key (partnership_id, person_id),
      foreign key (partnership_id, person_id) references casebook.person (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index person_identity_case on casebook.person_identity (partnership_id, case_id);
    create table casebook.attachment (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      name text not null,
      media_type text not null,
      size integer not null,
      content bytea not null,
      uploaded_by uuid not null,
      uploaded_at timestamptz not null,
      removed_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index attachment_case on casebook.attachment (partnership_id, case_id);
    create table casebook.draft_presence (
      partnership_id uuid not null,
      case_id uuid not null,
      account_id uuid not null,
      place text not null,
      seen_at timestamptz not null,
      primary key (partnership_id, case_id, account_id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create table casebook.reference_counter (
      partnership_id uuid not null references casebook.partnership (id),
      year integer not null,
      last integer not null,
      primary key (partnership_id, year)
    );

    -- Asked once a statement (they stand in sub-selects), not once a row.
    create function casebook.has_oversight() returns boolean language sql stable
      as $$ select casebook.my_roles() && array['BM','COORD','CLERK','LND','CHAIR','SCRUT'] $$;
    create function casebook.may_see_names() returns boolean language sql stable
      as $$ select casebook.my_roles() && array['BM','COORD','CLERK','CHAIR','SCRUT'] $$;
    create function casebook.my_cases(wanted text[]) returns uuid[] language sql stable as $$
      select coalesce(array_agg(case_id), '{}') from casebook.case_access
      where partnership_id = casebook.current_partnership()
        and account_id = casebook.current_account() and relation = any (wanted)
    $$;

    alter table casebook.case_file enable row level security;
    alter table casebook.case_file force row level security;
    create policy visible on casebook.case_file for select using (
      partnership_id = (select casebook.current_partnership())
      and (
        (reference is not null and (select casebook.has_oversight()))
        or id = any ((select casebook.my_cases(array['referrer', 'listed']))::uuid[])
        or (reference is null and created_by = (select casebook.current_account()))
      )
      and not (id = any ((select casebook.my_cases(array['conflicted']))::uuid[]))
    );
    create policy start on casebook.case_file for insert with check (
      partnership_id = (select casebook.current_partnership())
      and created_by = (select casebook.current_account()) and reference is null
    );
    create policy change on casebook.case_file for update using (true)
      with check (partnership_id = (select casebook.current_partnership()));

    -- Reads nothing but itself, because the cases' own policy asks it.
    alter table casebook.case_access enable row level security;
    alter table casebook.case_access force row level security;
    create policy visible on casebook.case_access for select using (
      partnership_id = (select casebook.current_partnership())
      and (account_id = (select casebook.current_account()) or (select casebook.has_oversight())
           or granted_by = (select casebook.current_account()))
    );
    create policy grant_access on casebook.case_access for insert with check (
      partnership_id = (select casebook.current_partnership())
      and granted_by = (select casebook.current_account())
      and exists (select 1 from casebook.case_file f
        where f.partnership_id = case_access.partnership_id and f.id = case_access.case_id)
    );

    alter table casebook.reference_counter enable row level security;
    alter table casebook.reference_counter force row level security;
    create policy own_partnership on casebook.reference_counter
      using (partnership_id = (select casebook.current_partnership()));
  `.execute(db)

  const seesCase = (table: string) => sql`
    partnership_id = (select casebook.current_partnership())
    and exists (select 1 from casebook.case_file f
      where f.partnership_id = ${sql.ref(table)}.partnership_id and f.id = ${sql.ref(table)}.case_id)`
  for (const table of ['concern', 'person', 'attachment', 'draft_presence']) {
    await sql`
      alter table casebook.${sql.ref(table)} enable row level security;
      alter table casebook.${sql.ref(table)} force row level security;
      create policy with_the_case on casebook.${sql.ref(table)} using (${seesCase(table)});
    `.execute(db)
  }
  await sql`
    alter table casebook.person_identity enable row level security;
    alter table casebook.person_identity force row level security;
    create policy names on casebook.person_identity using (
      ${seesCase('person_identity')}
      and ((select casebook.may_see_names())
        or case_id = any ((select casebook.my_cases(array['referrer', 'listed']))::uuid[])));
  `.execute(db)
}
