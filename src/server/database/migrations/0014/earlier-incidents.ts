import { type Kysely, sql } from 'kysely'

/**
 * Incidents that were recorded before there were clocks get theirs: to notify the Panel and to tell the partners, five
 * working days after the day the council knew (clocks.md section 4); and their one transition.
 */
export const earlierIncidents = (db: Kysely<unknown>) =>
  sql`
    -- The walls of this table know people alone, and this is nobody.
    alter table casebook.incident no force row level security;
    insert into casebook.clock
        (partnership_id, id, case_id, record_id, code, started_on, length, unit, due_on, calendar_version)
      select incident.partnership_id, gen_random_uuid(), incident.case_id, incident.id, code, la_aware_on, 5, 'WD',
        (select day::date
          from generate_series(la_aware_on + 1, la_aware_on + 60, interval '1 day') as day
          where extract(isodow from day) < 6 and not exists (
            select from casebook.bank_holiday holiday
            where holiday.partnership_id = incident.partnership_id and holiday.on_date = day::date)
          order by day offset 4 limit 1),
        1
      from casebook.incident cross join (values ('SIN_NOTIFY'), ('SIN_PARTNERS')) as limits (code);
    insert into casebook.record_transition
        (partnership_id, case_id, process, record_id, move, from_status, to_status, at, on_date, account_id, as_role)
      select partnership_id, case_id, 'INCIDENT', id, 'start', null, 'CONSIDERING', opened_at,
        (opened_at at time zone 'Europe/London')::date, opened_by, 'SYSTEM'
      from casebook.incident order by opened_at;
    alter table casebook.incident force row level security;
  `.execute(db)
