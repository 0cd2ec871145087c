import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** Who of the agencies may read a case: a member of an agency listed here stands "listed" to it. */
export const agencyListing = (db: Db) =>
  sql`
    create table casebook.case_agency (
      partnership_id uuid not null,
      case_id uuid not null,
      agency_id uuid not null,
      added_by uuid,
      added_at timestamptz not null,
      primary key (partnership_id, case_id, agency_id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id),
      foreign key (partnership_id, agency_id) references casebook.agency (partnership_id, id)
    );
    create index case_agency_agency on casebook.case_agency (partnership_id, agency_id);
  `.execute(db)

/** Triage, consultation, the thread with the referrer, and what may be a serious incident. */
export const triageTables = (db: Db) =>
  sql`
    create table casebook.triage (
      partnership_id uuid not null,
      concern_id uuid not null,
      case_id uuid not null,
      form_version integer not null,
      answers jsonb not null default '{}',
      outcome text,
      decided_at timestamptz,
      decided_by uuid,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, concern_id),
      foreign key (partnership_id, concern_id) references casebook.concern (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create table casebook.consultation (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      concern_id uuid not null,
      account_id uuid not null,
      question text not null,
      asked_by uuid not null,
      asked_at timestamptz not null,
      due_on date not null,
      view text,
      answered_at timestamptz,
      ended_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, concern_id) references casebook.concern (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id),
      foreign key (partnership_id, account_id) references casebook.account (partnership_id, id)
    );
    create index consultation_case on casebook.consultation (partnership_id, case_id);
    create index consultation_open on casebook.consultation (partnership_id, account_id) where ended_at is null;
    -- What the partnership and the referrer wrote to each other.
    create table casebook.correspondence (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      concern_id uuid not null,
      kind text not null check (kind in ('QUESTION', 'REPLY', 'LETTER')),
      text text not null,
      by_account uuid not null,
      at timestamptz not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, concern_id) references casebook.concern (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index correspondence_concern on casebook.correspondence (partnership_id, concern_id, at);
    -- Names in keys that find the same child again: as private as the names.
    create table casebook.child_key (
      partnership_id uuid not null,
      person_id uuid not null,
      case_id uuid not null,
      key text not null,
      primary key (partnership_id, person_id, key),
      foreign key (partnership_id, person_id) references casebook.person (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index child_key_key on casebook.child_key (partnership_id, key);
    -- What may be a serious incident; begins as considered (process.md section 3).
    create table casebook.incident (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      concern_id uuid,
      status text not null,
      la_aware_on date not null,
      told_by text not null default '',
      opened_by uuid not null,
      opened_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index incident_case on casebook.incident (partnership_id, case_id);
  `.execute(db)
