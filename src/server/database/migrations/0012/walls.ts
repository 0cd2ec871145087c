import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** Row-level security of all of these, and how members and the council's notifier come to stand listed to a case. */
export async function wallsOfTheJourney(db: Db) {
  await sql`
    create or replace function casebook.has_oversight() returns boolean language plpgsql stable
      as $$ begin return casebook.my_roles() && array['BM','COORD','CLERK','LND','CHAIR','SCRUT','SYSTEM']; end $$;
    -- Agencies for which I sit in the group.
    create function casebook.member_agencies() returns uuid[] language plpgsql stable as $$ begin
      if not casebook.my_roles() && array['MEMBER'] then return '{}'; end if;
      return (select coalesce(array_agg(distinct seat.agency_id), '{}')
        from casebook.seat_holding holding
        join casebook.seat seat on seat.partnership_id = holding.partnership_id and seat.id = holding.seat_id
        where holding.partnership_id = casebook.current_partnership()
          and holding.account_id = casebook.current_account() and seat.role = 'MEMBER'
          and holding.held_from <= casebook.current_day()
          and (holding.held_until is null or holding.held_until > casebook.current_day()));
    end $$;
    -- A guest's session is for one case alone.
    create function casebook.only_case() returns uuid language plpgsql stable
      as $$ begin return nullif(current_setting('app.only_case', true), '')::uuid; end $$;
    create function casebook.my_own_cases(wanted text[]) returns uuid[] language plpgsql stable as $$
    begin return (
      select coalesce(array_agg(distinct case_id), '{}') from (
        select case_id, relation from casebook.case_access
          where partnership_id = casebook.current_partnership() and account_id = casebook.current_account()
        union all
        select case_id, 'listed' from casebook.case_agency
          where 'listed' = any (wanted) and partnership_id = casebook.current_partnership()
            and agency_id = any ((select casebook.member_agencies())::uuid[])
        union all
        select case_id, 'notifier' from casebook.incident
          where 'listed' = any (wanted) and partnership_id = casebook.current_partnership()
            and (select casebook.my_roles() && array['LA_NOTIFIER'])
      ) stands
      where (relation = any (wanted) or relation = 'notifier')
        and ((select casebook.only_case()) is null or case_id = (select casebook.only_case()))
        and (relation = 'conflicted'
          or (relation = 'referrer' and (select casebook.holds_working_seat()))
          or relation = 'notifier'
          or (relation = 'listed' and (select casebook.my_roles() && array['MEMBER'])))
    ); end $$;
    -- Cases that were joined with these, as long as they are: the same incident, reported twice.
    create function casebook.joined_with(wanted uuid[], both_ways boolean) returns uuid[]
      language plpgsql stable security definer set search_path = pg_catalog, casebook as $$
    begin return (
      select coalesce(array_agg(case when other_case_id = any (wanted) then case_id else other_case_id end), '{}')
      from casebook.case_link
      where partnership_id = casebook.current_partnership() and kind = 'MERGED' and ended_at is null
        and (other_case_id = any (wanted) or (both_ways and case_id = any (wanted)))
    ); end $$;
    -- Whoever is listed to a case reads what was joined with it; a conflict of interest goes both ways.
    create or replace function casebook.my_cases(wanted text[]) returns uuid[] language plpgsql stable as $$
    declare
      mine uuid[] := casebook.my_own_cases(wanted);
    begin
      if mine = '{}' then return mine; end if;
      if 'conflicted' = any (wanted) then
        mine := mine || casebook.joined_with(casebook.my_own_cases(array['conflicted']), true);
      end if;
      if 'listed' = any (wanted) then
        mine := mine || casebook.joined_with(casebook.my_own_cases(array['listed']), false);
      end if;
      return mine;
    end $$;
    create function casebook.my_relation(wanted uuid) returns text language plpgsql stable as $$ begin return case
      when wanted = any (casebook.my_conflicts()) then 'conflicted'
      when wanted = any (casebook.my_cases(array['referrer'])) then
        case when wanted = any (casebook.my_cases(array['listed'])) then 'referrer and listed' else 'referrer' end
      when wanted = any (casebook.my_cases(array['listed'])) then 'listed'
      else 'none' end;
    end $$;
    -- For jobs that go through all partnerships, each in a transaction of its own.
    create function casebook.every_partnership() returns setof uuid
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select id from casebook.partnership order by id $$;
  `.execute(db)

  const own = sql`partnership_id = (select casebook.current_partnership())`
  const unlessConflicted = sql`not (case_id = any ((select casebook.my_conflicts())::uuid[]))`
  const seesCase = (table: string) => sql`exists (select 1 from casebook.case_file f
    where f.partnership_id = ${sql.ref(table)}.partnership_id and f.id = ${sql.ref(table)}.case_id)`
  const oversight = sql`(select casebook.has_oversight())`
  const listed = sql`case_id = any ((select casebook.my_cases(array['listed']))::uuid[])`
  const holds = (...roles: string[]) => sql`(select casebook.my_roles() && ${sql.lit(`{${roles.join(',')}}`)}::text[])`

  /** Not what the referrer sees: for those who work on the case. */
  const working = (table: string) => sql`${own} and ${seesCase(table)} and (${oversight} or ${listed})`
  const walls: Record<string, ReturnType<typeof sql>> = {
    concern_transition: sql`${own} and ${seesCase('concern_transition')}`,
    correspondence: sql`${own} and ${seesCase('correspondence')}`,
    triage: sql`${own} and ${seesCase('triage')}
      and ${holds('BM', 'COORD', 'CHAIR', 'SCRUT', 'LA_NOTIFIER', 'SYSTEM')}`,
    consultation: sql`${own} and ${seesCase('consultation')}
      and (${holds('BM', 'COORD', 'CHAIR', 'SCRUT', 'SYSTEM')} or account_id = (select casebook.current_account()))`,
    child_key: sql`${own} and ${seesCase('child_key')} and ((select casebook.may_see_names())
      or case_id = any ((select casebook.my_cases(array['referrer']))::uuid[]))`,
    decision: working('decision'),
    ratification: working('ratification'),
    learning_review: working('learning_review'),
    finding: working('finding'),
    coding: working('coding'),
    action: working('action'),
    conflict_declaration: sql`${own} and (${oversight} or account_id = (select casebook.current_account()))`,
    // For those who see, and work on, both of the cases.
    case_link: sql`${own} and ${seesCase('case_link')} and exists (select 1 from casebook.case_file f
        where f.partnership_id = case_link.partnership_id and f.id = case_link.other_case_id)
      and (${oversight} or (${listed} and other_case_id = any ((select casebook.my_cases(array['listed']))::uuid[])))`,
    // These are asked while it is found out which cases somebody sees, so they ask nothing of the cases themselves.
    case_agency: sql`${own} and (${oversight} or agency_id = any ((select casebook.member_agencies())::uuid[]))`,
    incident: sql`${own} and ${unlessConflicted}
      and ${holds('BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'LA_NOTIFIER', 'SYSTEM')}`,
    meeting: sql`${own} and ${holds('BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'MEMBER', 'EXEC', 'SYSTEM')}`,
    attendance: sql`${own} and ${holds('BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'MEMBER', 'EXEC', 'SYSTEM')}`,
    agenda_item: sql`${own} and ${holds('BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'MEMBER', 'SYSTEM')}
      and (case_id is null or ${seesCase('agenda_item')})`,
    // A reference alone, for whoever works on the case it leads to.
    case_alias: working('case_alias'),
  }
  for (const [name, wall] of Object.entries(walls)) {
    const table = sql.table(`casebook.${name}`)
    await sql`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy wall on ${table} using (${wall});
      grant select, insert, update on ${table} to casebook_app;
    `.execute(db)
  }
  // An agency's draft is nobody else's (hard rule 1); others read it once it is released (hard rule 2).
  const readsNote = sql`${own} and ${seesCase('review_note')} and (
    (agency_id = any ((select casebook.member_agencies())::uuid[]) and ${listed})
    or (sent_at is not null and (${holds('BM', 'COORD', 'CHAIR', 'SCRUT')} or exists (
      select 1 from casebook.learning_review review where review.partnership_id = review_note.partnership_id
        and review.id = review_note.review_id and review.lead_id = (select casebook.current_account()))))
    or (released_at is not null and (${listed} or ${holds('LND')})))`
  const ownNote = sql`${own} and ${listed} and agency_id = any ((select casebook.member_agencies())::uuid[])`
  await sql`
    alter table casebook.review_note enable row level security;
    alter table casebook.review_note force row level security;
    create policy visible on casebook.review_note for select using (${readsNote});
    -- An agency writes its own until they are sent; the chair releases what was sent.
    create policy begun on casebook.review_note for insert with check (${ownNote});
    create policy written on casebook.review_note for update
      using (sent_at is null and ${ownNote}) with check (${ownNote});
    create policy released on casebook.review_note for update
      using (${own} and ${seesCase('review_note')} and sent_at is not null and ${holds('CHAIR')});
    grant select, insert, update on casebook.review_note to casebook_app;
  `.execute(db)
  await sql`
    -- The coordinator sees how far an agency is, not what it writes.
    create function casebook.note_progress(wanted_review uuid)
      returns table (agency_id uuid, is_begun boolean, changed_at timestamptz, sent_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select note.agency_id, note.text <> '', note.changed_at, note.sent_at from casebook.review_note note
      where note.partnership_id = casebook.current_partnership() and note.review_id = wanted_review
        and (casebook.has_oversight() or exists (
          select 1 from casebook.learning_review review where review.partnership_id = note.partnership_id
            and review.id = note.review_id and review.lead_id = casebook.current_account()))
        and not (note.case_id = any ((select casebook.my_conflicts())::uuid[])) $$;
    create policy owner on casebook.review_note for select to current_user using (true);
    create policy owner on casebook.concern_transition for select to current_user using (true);
    create policy owner on casebook.case_link for select to current_user using (true);

    -- What happened stays as it was told.
    revoke update on casebook.concern_transition, casebook.correspondence, casebook.ratification from casebook_app;

    revoke execute on function casebook.member_agencies(), casebook.only_case(), casebook.my_relation(uuid),
      casebook.my_own_cases(text[]), casebook.joined_with(uuid[], boolean),
      casebook.every_partnership(), casebook.note_progress(uuid) from public;
    grant execute on function casebook.member_agencies(), casebook.only_case(), casebook.my_relation(uuid),
      casebook.my_own_cases(text[]), casebook.joined_with(uuid[], boolean),
      casebook.every_partnership(), casebook.note_progress(uuid) to casebook_app;
  `.execute(db)
}
