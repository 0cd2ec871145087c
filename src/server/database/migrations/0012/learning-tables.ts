import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** Learning reviews: notes by agency, findings with their codes, and actions. */
export const learningTables = (db: Db) =>
  sql`
    create table casebook.learning_review (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      concern_id uuid not null,
      decision_id uuid,
      status text not null,
      method text not null,
      questions jsonb not null default '[]',
      lead_id uuid,
      due_on date,
      due_changes jsonb not null default '[]',
      no_findings_reason text not null default '',
      started_on date,
      findings_ready_on date,
      findings_agreed_on date,
      shared_with_sprg_on date,
      shared_with_learning_group_on date,
      impact_first_on date,
      impact_second_on date,
      closed_on date,
      changed_by uuid,
      changed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index learning_review_case on casebook.learning_review (partnership_id, case_id);
    create table casebook.review_note (
      partnership_id uuid not null,
      review_id uuid not null,
      case_id uuid not null,
      agency_id uuid not null,
      text text not null default '',
      changed_by uuid,
      changed_at timestamptz,
      sent_at timestamptz,
      sent_by uuid,
      released_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, review_id, agency_id),
      foreign key (partnership_id, review_id) references casebook.learning_review (partnership_id, id),
      foreign key (partnership_id, agency_id) references casebook.agency (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create table casebook.finding (
      partnership_id uuid not null,
      id uuid not null,
      review_id uuid not null,
      case_id uuid not null,
      position integer not null,
      kind text not null check (kind in ('FINDING', 'GOOD_PRACTICE')),
      title text not null,
      explanation text not null,
      changed_by uuid not null,
      changed_at timestamptz not null,
      removed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references casebook.learning_review (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index finding_review on casebook.finding (partnership_id, review_id, position);
    -- Who coded what, and when; a code taken back stays (themes.md, design).
    create table casebook.coding (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      finding_id uuid,
      list text not null,
      code text not null,
      polarity text check (polarity in ('+', '-', '~')),
      is_seen_before boolean,
      is_primary boolean not null default false,
      coded_by uuid not null,
      coded_at timestamptz not null,
      removed_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index coding_case on casebook.coding (partnership_id, case_id);
    create table casebook.action (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      review_id uuid,
      text text not null,
      success_measure text not null default '',
      agency_id uuid not null,
      owner_id uuid,
      due_on date not null,
      status text not null,
      completion_note text not null default '',
      completed_on date,
      withdrawn_reason text not null default '',
      added_by uuid not null,
      added_at timestamptz not null,
      changed_by uuid,
      changed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id),
      foreign key (partnership_id, agency_id) references casebook.agency (partnership_id, id)
    );
    create index action_case on casebook.action (partnership_id, case_id);
  `.execute(db)

/** Merged and split cases keep their old references as further names. */
export const linksBetweenCases = (db: Db) =>
  sql`
    create table casebook.case_alias (
      partnership_id uuid not null,
      reference text not null,
      case_id uuid not null,
      since timestamptz not null,
      ended_at timestamptz,
      primary key (partnership_id, reference, case_id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index case_alias_case on casebook.case_alias (partnership_id, case_id);
    create table casebook.case_link (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      other_case_id uuid not null,
      kind text not null check (kind in ('LINKED', 'MERGED', 'SPLIT')),
      reason text not null,
      made_by uuid not null,
      made_at timestamptz not null,
      ended_at timestamptz,
      ended_reason text not null default '',
      primary key (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id),
      foreign key (partnership_id, other_case_id) references casebook.case_file (partnership_id, id)
    );
    create index case_link_case on casebook.case_link (partnership_id, case_id);
    create index case_link_other on casebook.case_link (partnership_id, other_case_id);
  `.execute(db)
