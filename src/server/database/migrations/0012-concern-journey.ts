import { type Kysely, sql } from 'kysely'
import { learningTables, linksBetweenCases } from './0012/learning-tables.ts'
import { meetingTables } from './0012/meeting-tables.ts'
import { agencyListing, triageTables } from './0012/triage-tables.ts'
import { wallsOfTheJourney } from './0012/walls.ts'

/**
 * From a received referral to a decision and its learning: every change of status with who, when and why, triage and
 * what was asked of whom, meetings and what they decided, learning reviews, and how cases belong together.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    -- Somebody who refers without an account of their own: no user, no seat, one case at a time.
    alter table casebook.account add column is_guest boolean not null default false;
    alter table casebook.concern
      add column triage_from date,
      add column acknowledged_at timestamptz,
      add column acknowledged_by uuid;
    alter table casebook.case_file add column merged_into uuid;

    create table casebook.concern_transition (
      partnership_id uuid not null,
      id bigint generated always as identity,
      concern_id uuid not null,
      case_id uuid not null,
      move text not null,
      from_status text,
      to_status text not null,
      at timestamptz not null,
      on_date date not null,
      account_id uuid,
      as_role text not null,
      reason text not null default '',
      primary key (partnership_id, id),
      foreign key (partnership_id, concern_id) references casebook.concern (partnership_id, id),
      foreign key (partnership_id, case_id) references casebook.case_file (partnership_id, id)
    );
    create index concern_transition_concern on casebook.concern_transition (partnership_id, concern_id, id);

    -- What happened before transitions were kept: started, and perhaps sent.
    create policy owner on casebook.concern to current_user using (true) with check (true);
    insert into casebook.concern_transition
        (partnership_id, concern_id, case_id, move, from_status, to_status, at, on_date, account_id, as_role)
      select concern.partnership_id, concern.id, concern.case_id, 'start', null, 'DRAFT', concern.started_at,
        (concern.started_at at time zone 'Europe/London')::date, file.created_by, 'REFERRER'
      from casebook.concern
      join casebook.case_file file on file.partnership_id = concern.partnership_id and file.id = concern.case_id
      order by concern.started_at;
    insert into casebook.concern_transition
        (partnership_id, concern_id, case_id, move, from_status, to_status, at, on_date, account_id, as_role)
      select partnership_id, id, case_id, 'submit', 'DRAFT', 'RECEIVED', submitted_at,
        (submitted_at at time zone 'Europe/London')::date, submitted_by, 'REFERRER'
      from casebook.concern where submitted_at is not null order by submitted_at;
    update casebook.concern set triage_from = (submitted_at at time zone 'Europe/London')::date
      where submitted_at is not null;
  `.execute(db)
  await agencyListing(db)
  await triageTables(db)
  await meetingTables(db)
  await learningTables(db)
  await linksBetweenCases(db)
  await wallsOfTheJourney(db)
}
