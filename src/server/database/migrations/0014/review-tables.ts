import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** The Rapid Review: its scope, the record of its meeting, the decision, the three signatures and the Panel's letters. */
export const reviewTables = (db: Db) =>
  sql`
    create table casebook.rapid_review (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      incident_id uuid not null,
      status text not null,
      opened_at timestamptz not null,
      /* Which reading of the fifteen days it was opened with, day 0 of the day plan by it, and the day of the other. */
      clock_start text not null check (clock_start in ('SIN_SUBMITTED', 'LA_AWARE')),
      counted_from date not null,
      aware_on date not null,
      period_from date,
      period_to date,
      /* Ids of the people to search for. */
      people jsonb not null default '[]',
      why_asked text not null default '',
      questions jsonb not null default '[]',
      /* The agencies chosen so far, each with what is asked of it beside the rest. */
      agencies jsonb not null default '[]',
      partner_left_out_reason text not null default '',
      returns_due_on date,
      secure_records boolean not null default true,
      coordinator_id uuid,
      chair_id uuid,
      meeting_id uuid,
      /* A meeting that is to be put in the calendar when the scope is set, as it is typed so far. */
      meeting_plan jsonb not null default '{}',
      scoped_at timestamptz,
      /* Form 8a and form 8b; what they stood at is kept with each signature. */
      record_version integer not null default 1,
      record jsonb not null default '{}',
      decision_version integer not null default 1,
      decision jsonb not null default '{}',
      quality jsonb not null default '{}',
      /* Counts the drafts put to the partners: a signature is for one of them. */
      round integer not null default 0,
      quorum jsonb,
      sent_on date,
      /* Which of the fifteen days that was, by the calendar as it was then. */
      sent_day integer,
      sent_by uuid,
      copy_id uuid,
      released_at timestamptz,
      released_by uuid,
      ended_reason text not null default '',
      changed_by uuid,
      changed_at timestamptz,
      version integer not null default 1,
      primary key (partnership_id, id),
      unique (partnership_id, incident_id),
      foreign key (partnership_id, incident_id) references casebook.incident (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index rapid_review_case on casebook.rapid_review (partnership_id, case_id);
    create table casebook.sign_off (
      partnership_id uuid not null,
      id uuid not null,
      review_id uuid not null,
      case_id uuid not null,
      round integer not null,
      quorum_group text not null,
      verdict text not null check (verdict in ('AGREE', 'AGREE_WITH_COMMENT', 'DISSENT')),
      comment text not null default '',
      account_id uuid not null,
      at timestamptz not null,
      primary key (partnership_id, id),
      unique (partnership_id, review_id, round, quorum_group),
      foreign key (partnership_id, review_id) references casebook.rapid_review (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create table casebook.panel_letter (
      partnership_id uuid not null,
      id uuid not null,
      review_id uuid not null,
      case_id uuid not null,
      received_on date not null,
      outcome text not null,
      feedback jsonb not null default '[]',
      reply_due_on date,
      replied_on date,
      file_id uuid,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references casebook.rapid_review (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index panel_letter_review on casebook.panel_letter (partnership_id, review_id);
    -- An action of a learning review, or of a Rapid Review: from its meeting or from the Panel's letter.
    alter table casebook.action
      add column rapid_review_id uuid,
      add column source text not null default '',
      /* The learning point or the Panel's point that it was made of. */
      add column source_key text not null default '';
    create index action_rapid_review on casebook.action (partnership_id, rapid_review_id)
      where rapid_review_id is not null;
    -- One mail a day may hold several tasks: references, dates and links, as the mail itself.
    alter table casebook.message add column lines jsonb not null default '[]';
    create table casebook.reminder (
      partnership_id uuid not null,
      account_id uuid not null,
      /* The thing that is owed, and which of its reminders this is. */
      record_id uuid not null,
      code text not null,
      due_on date not null,
      on_date date not null,
      message_id uuid,
      primary key (partnership_id, account_id, record_id, code, due_on)
    );
    create table casebook.reminder_day (
      partnership_id uuid not null,
      account_id uuid not null,
      on_date date not null,
      message_id uuid not null,
      primary key (partnership_id, account_id, on_date)
    );
  `.execute(db)
