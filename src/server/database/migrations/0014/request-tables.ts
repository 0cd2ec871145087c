import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/**
 * What each agency is asked, and what it returns. The request itself holds no word of a draft. A draft is one row that
 * the agency alone sees; what was handed in stands answer by answer, so that row-level security can withhold one.
 */
export const requestTables = (db: Db) =>
  sql`
    create table casebook.information_request (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      review_id uuid not null,
      agency_id uuid not null,
      /* The case's, for an author who does not see the case. */
      reference text not null,
      status text not null,
      period_from date not null,
      period_to date not null,
      why_asked text not null,
      legal_basis text not null,
      people jsonb not null default '[]',
      questions jsonb not null default '[]',
      extra_questions jsonb not null default '[]',
      secure_records boolean not null default true,
      is_nil_allowed boolean not null default true,
      due_on date not null,
      first_due_on date not null,
      extensions jsonb not null default '[]',
      /* The last day on which it was chased: not twice on the same. */
      chased_on date,
      chased_by uuid,
      meeting_on date,
      attendee_wanted text not null default '',
      coordinator_id uuid not null,
      template_version integer not null,
      issued_at timestamptz not null,
      issued_by uuid not null,
      acknowledged_at timestamptz,
      acknowledged_by uuid,
      author_id uuid,
      is_author_involved boolean,
      author_note text not null default '',
      assigned_at timestamptz,
      assigned_by uuid,
      percent integer not null default 0,
      saved_at timestamptz,
      /* When it was first returned: it stays on time, whatever is asked later. */
      returned_on date,
      return_number integer not null default 0,
      ended_reason text not null default '',
      version integer not null default 1,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references casebook.rapid_review (partnership_id, id),
      foreign key (partnership_id, agency_id) references casebook.agency (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index information_request_case on casebook.information_request (partnership_id, case_id);
    create index information_request_author on casebook.information_request (partnership_id, author_id)
      where author_id is not null;
    create index information_request_agency on casebook.information_request (partnership_id, agency_id, status);
    create unique index information_request_once on casebook.information_request (partnership_id, review_id, agency_id)
      where status <> 'WITHDRAWN';
    create table casebook.agency_return (
      partnership_id uuid not null,
      request_id uuid not null,
      case_id uuid not null,
      form_version integer not null,
      answers jsonb not null default '{}',
      changed_by uuid,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (partnership_id, request_id),
      foreign key (partnership_id, request_id) references casebook.information_request (partnership_id, id)
    );
    create table casebook.return_version (
      partnership_id uuid not null,
      request_id uuid not null,
      number integer not null,
      case_id uuid not null,
      form_version integer not null,
      is_nil boolean not null default false,
      reason text not null default '',
      returned_at timestamptz not null,
      returned_by uuid not null,
      primary key (partnership_id, request_id, number),
      foreign key (partnership_id, request_id) references casebook.information_request (partnership_id, id)
    );
    create table casebook.returned_answer (
      partnership_id uuid not null,
      request_id uuid not null,
      number integer not null,
      question_id text not null,
      case_id uuid not null,
      value jsonb,
      skipped text,
      primary key (partnership_id, request_id, number, question_id),
      foreign key (partnership_id, request_id, number)
        references casebook.return_version (partnership_id, request_id, number)
    );
    create index returned_answer_case on casebook.returned_answer (partnership_id, case_id, question_id);
    -- Comments of the member to the author stay in the agency; questions of the coordinator are for both.
    create table casebook.return_comment (
      partnership_id uuid not null,
      id uuid not null,
      request_id uuid not null,
      case_id uuid not null,
      kind text not null check (kind in ('SENT_BACK', 'QUERY')),
      question_id text not null,
      text text not null,
      on_number integer not null default 0,
      by_account uuid not null,
      at timestamptz not null,
      reply text not null default '',
      settled_at timestamptz,
      settled_by uuid,
      primary key (partnership_id, id),
      foreign key (partnership_id, request_id) references casebook.information_request (partnership_id, id)
    );
    create index return_comment_request on casebook.return_comment (partnership_id, request_id);
    -- Withholds one answer, or with no question the whole return, from one person, or with nobody named from every
    -- reader but those who run the review and the agency itself (hard rule 4).
    create table casebook.restriction (
      partnership_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      request_id uuid not null,
      question_id text,
      account_id uuid,
      process_id uuid,
      reason text not null,
      made_by uuid not null,
      made_at timestamptz not null,
      lifted_by uuid,
      lifted_at timestamptz,
      lifted_reason text not null default '',
      primary key (partnership_id, id),
      foreign key (partnership_id, request_id) references casebook.information_request (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index restriction_request on casebook.restriction (partnership_id, request_id);
  `.execute(db)
