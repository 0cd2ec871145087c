import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** Meetings, who came, and what they decided; the names that agendas and minutes will grow from. */
export const meetingTables = (db: Db) =>
  sql`
    create table casebook.meeting (
      partnership_id uuid not null references casebook.partnership (id),
      id uuid not null,
      kind text not null,
      on_date date not null,
      starts_at text not null default '',
      place text not null default '',
      status text not null,
      chair_id uuid,
      deputy_id uuid,
      reason text not null default '',
      created_by uuid not null,
      created_at timestamptz not null,
      changed_by uuid not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, chair_id) references casebook.account (partnership_id, id),
      foreign key (partnership_id, deputy_id) references casebook.account (partnership_id, id)
    );
    create index meeting_date on casebook.meeting (partnership_id, on_date);
    create table casebook.agenda_item (
      partnership_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      position integer not null,
      kind text not null,
      case_id uuid,
      concern_id uuid,
      outcome text,
      starts_at text,
      is_chaired_by_deputy boolean not null default false,
      -- Why it may be deferred once more, by the business manager.
      justification text not null default '',
      justified_by uuid,
      justified_at timestamptz,
      added_by uuid not null,
      added_at timestamptz not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, meeting_id) references casebook.meeting (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index agenda_item_meeting on casebook.agenda_item (partnership_id, meeting_id, position);
    create index agenda_item_case on casebook.agenda_item (partnership_id, case_id);
    create table casebook.attendance (
      partnership_id uuid not null,
      meeting_id uuid not null,
      seat_id uuid not null,
      account_id uuid,
      mode text not null,
      proxy_name text not null default '',
      proxy_job_title text not null default '',
      is_proxy_accepted boolean not null default false,
      arrived_at text,
      left_at text,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, meeting_id, seat_id),
      foreign key (partnership_id, meeting_id) references casebook.meeting (partnership_id, id),
      foreign key (partnership_id, seat_id) references casebook.seat (partnership_id, id)
    );
    create table casebook.conflict_declaration (
      partnership_id uuid not null,
      id uuid not null,
      agenda_item_id uuid not null,
      case_id uuid not null,
      -- Whose it is: a person with an account, or the proxy in this seat.
      account_id uuid,
      seat_id uuid,
      reason text not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      primary key (partnership_id, id),
      check (num_nonnulls(account_id, seat_id) = 1),
      unique (partnership_id, agenda_item_id, account_id),
      unique (partnership_id, agenda_item_id, seat_id),
      foreign key (partnership_id, agenda_item_id) references casebook.agenda_item (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create table casebook.decision (
      partnership_id uuid not null,
      id uuid not null,
      agenda_item_id uuid not null,
      case_id uuid not null,
      concern_id uuid not null,
      decision text not null,
      reason text not null,
      method text,
      agencies jsonb not null default '[]',
      lead_id uuid,
      questions jsonb not null default '[]',
      due_on date,
      to_meeting_id uuid,
      justification text not null default '',
      justified_by uuid,
      la_aware_on date,
      told_by text not null default '',
      dissent jsonb not null default '[]',
      quorum jsonb not null,
      is_provisional boolean not null,
      took_effect_at timestamptz,
      lapsed_at timestamptz,
      decided_by uuid not null,
      decided_at timestamptz not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, agenda_item_id) references casebook.agenda_item (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index decision_case on casebook.decision (partnership_id, case_id);
    -- Out of the meeting, each of the three partners in writing (roles.md section 2).
    create table casebook.ratification (
      partnership_id uuid not null,
      decision_id uuid not null,
      case_id uuid not null,
      quorum_group text not null,
      confirms boolean not null,
      comment text not null default '',
      account_id uuid not null,
      at timestamptz not null,
      primary key (partnership_id, decision_id, quorum_group),
      foreign key (partnership_id, decision_id) references casebook.decision (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
  `.execute(db)
