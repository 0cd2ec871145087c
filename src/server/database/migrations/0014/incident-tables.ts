import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** What the council notifies, what the partners think of it, deaths, and what else runs beside a review. */
export const incidentTables = (db: Db) =>
  sql`
    alter table casebook.incident
      add column la_aware_time text not null default '',
      add column form_version integer not null default 1,
      add column answers jsonb not null default '{}',
      add column decision_reason text not null default '',
      add column decided_by uuid,
      add column decided_at timestamptz,
      add column submitted_on date,
      add column submitted_time text not null default '',
      add column national_reference text not null default '',
      add column copy_id uuid,
      add column late_reason text not null default '',
      add column ended_reason text not null default '',
      add column changed_by uuid,
      add column changed_at timestamptz;
    -- What a file belongs to: the referrer sees those of the referral alone.
    alter table casebook.attachment add column purpose text not null default 'REFERRAL'
      check (purpose in ('REFERRAL', 'NOTIFICATION', 'RAPID_REVIEW'));
    -- Each partner's view as it was given. Another view of the same partner stands beside it, and counts from then on.
    create table casebook.partner_view (
      partnership_id uuid not null,
      id uuid not null,
      incident_id uuid not null,
      case_id uuid not null,
      quorum_group text not null,
      view text not null check (view in ('NOTIFY', 'DO_NOT_NOTIFY', 'UNSURE')),
      reason text not null,
      given_by text not null,
      given_on date not null,
      account_id uuid not null,
      at timestamptz not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, incident_id) references casebook.incident (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index partner_view_incident on casebook.partner_view (partnership_id, incident_id, at);
    -- Ticks and dates of the child death review, which is kept elsewhere. No clinical detail.
    create table casebook.child_death (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      person_id uuid,
      died_on date not null,
      form_version integer not null default 1,
      answers jsonb not null default '{}',
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      changed_by uuid,
      changed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index child_death_case on casebook.child_death (partnership_id, case_id);
    create table casebook.parallel_process (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      form_version integer not null default 1,
      answers jsonb not null default '{}',
      ended_on date,
      ended_reason text not null default '',
      added_by uuid not null,
      added_at timestamptz not null,
      changed_by uuid,
      changed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index parallel_process_case on casebook.parallel_process (partnership_id, case_id);
    create table casebook.family_contact (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      person_id uuid,
      form_version integer not null default 1,
      answers jsonb not null default '{}',
      added_by uuid not null,
      added_at timestamptz not null,
      changed_by uuid,
      changed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index family_contact_case on casebook.family_contact (partnership_id, case_id);

    -- Time limits of a case (clocks.md section 5). What has stopped is never counted anew.
    alter table casebook.partnership add column calendar_version integer not null default 1;
    grant update (calendar_version) on casebook.partnership to casebook_app;
    alter table casebook.bank_holiday add column removed_at timestamptz;
    create table casebook.clock (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      /* The incident, review, request or death that it belongs to. */
      record_id uuid not null,
      code text not null,
      started_on date not null,
      length integer not null,
      unit text not null check (unit in ('WD', 'MONTH', 'DAY')),
      direction text not null default '+' check (direction in ('+', '-')),
      due_on date not null,
      calendar_version integer not null,
      stopped_on date,
      cancelled_on date,
      extended_to date,
      extended_reason text not null default '',
      extended_by uuid,
      extended_at timestamptz,
      late_reason text not null default '',
      late_reason_by uuid,
      late_reason_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index clock_case on casebook.clock (partnership_id, case_id);
    create index clock_running on casebook.clock (partnership_id, due_on) where stopped_on is null and cancelled_on is null;
    create unique index clock_once on casebook.clock (partnership_id, record_id, code) where cancelled_on is null;

    -- Every change of a status, of whatever process: who, when, from, to and why.
    create table casebook.record_transition (
      partnership_id uuid not null,
      id bigint generated always as identity,
      case_id uuid not null,
      process text not null check (process in ('INCIDENT', 'RAPID_REVIEW', 'REQUEST')),
      record_id uuid not null,
      move text not null,
      from_status text,
      to_status text not null,
      at timestamptz not null,
      on_date date not null,
      account_id uuid,
      as_role text not null,
      reason text not null default '',
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index record_transition_record on casebook.record_transition (partnership_id, record_id, id);
  `.execute(db)
