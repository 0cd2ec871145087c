import type { Client } from 'pg'

/**
 * Puts this many received cases into the partnership, of the years before the demonstration's own, so that those stay
 * on top of the register. They are over and done with, so that nobody's "My work" holds a hundred thousand lines.
 */
export async function fillRegister(client: Client, count: number) {
  await client.query(`
    create temporary table invented as
      select n, gen_random_uuid() as id, 2016 + n * 10 / ${count + 1} as year, n % 2000 as referrer
      from generate_series(1, ${count}) n;
    create temporary table referrer as
      select n, gen_random_uuid() as id from generate_series(0, 1999) n;
    -- Checking half a million foreign keys would take longer than all the rest.
    set session_replication_role = replica;
  `)
  await client.query(`
    insert into casebook.account (partnership_id, id, name, email, created_at)
    select p.id, r.id, 'Invented Referrer ' || n, 'referrer.' || n || '@casebook.example', now()
    from casebook.partnership p, referrer r`)
  await client.query(`
    insert into casebook.case_file (partnership_id, id, reference, reference_year, reference_number, pseudonym, title,
      stage, agency_code, child_safe_now, received_on, incident_typed, created_by, created_at)
    select p.id, i.id, p.reference_prefix || '-' || i.year || '-' || to_char(i.n, 'FM000000'), i.year, i.n,
      (array['Alder', 'Curlew', 'Wandle', 'Granite', 'Beech', 'Plover', 'Medway'])[1 + i.n % 7] || ' ' || 1000 + i.n,
      (array['Concern', 'Near miss'])[1 + i.n % 2] || ': a child aged ' || i.n % 18 || ' ('
        || (array['sharing in time', 'neglect', 'transitions', 'voice of the child', 'medical care'])[1 + i.n % 5] || ')',
      (array['CLOSED_ADVICE', 'CLOSED_DECLINED', 'CLOSED_COMPLETE', 'ACCEPTED'])[1 + i.n % 4],
      (array['POLICE', 'SCHOOL', 'GP', 'CSC'])[1 + i.n % 4], (array['yes', 'no', 'not_sure'])[1 + i.n % 3],
      make_date(i.year, 1, 1) + i.n % 365, '', r.id, now()
    from casebook.partnership p, invented i join referrer r on r.n = i.referrer`)
  await client.query(`
    insert into casebook.case_access (partnership_id, case_id, account_id, relation, granted_by, granted_at)
    select p.id, i.id, r.id, 'referrer', r.id, now()
    from casebook.partnership p, invented i join referrer r on r.n = i.referrer`)
  await client.query(`
    insert into casebook.concern (partnership_id, id, case_id, status, form_version, started_at, changed_at,
      submitted_at, submitted_by)
    select p.id, gen_random_uuid(), i.id, 'CLOSED_COMPLETE', 1, now(), now(), now(), r.id
    from casebook.partnership p, invented i join referrer r on r.n = i.referrer`)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
}
