import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

/** Row-level security of all of these. */
export async function wallsOfRapidReviews(db: Db) {
  await sql`
    -- Agencies for which I hold one of these roles.
    create function casebook.agencies_as(wanted text[]) returns uuid[] language plpgsql stable as $$ begin
      if not casebook.my_roles() && wanted then return '{}'; end if;
      return (select coalesce(array_agg(distinct seat.agency_id), '{}')
        from casebook.seat_holding holding
        join casebook.seat seat on seat.partnership_id = holding.partnership_id and seat.id = holding.seat_id
        where holding.partnership_id = casebook.current_partnership()
          and holding.account_id = casebook.current_account() and seat.role = any (wanted)
          and holding.held_from <= casebook.current_day()
          and (holding.held_until is null or holding.held_until > casebook.current_day()));
    end $$;
    create or replace function casebook.member_agencies() returns uuid[] language plpgsql stable
      as $$ begin return casebook.agencies_as(array['MEMBER']); end $$;
    -- The council's notifier and the Executive Group stand listed to a case with a serious incident (matrix).
    create or replace function casebook.my_own_cases(wanted text[]) returns uuid[] language plpgsql stable as $$
    begin return (
      select coalesce(array_agg(distinct case_id), '{}') from (
        select case_id, relation from casebook.case_access
          where partnership_id = casebook.current_partnership() and account_id = casebook.current_account()
        union all
        select case_id, 'listed' from casebook.case_agency
          where 'listed' = any (wanted) and partnership_id = casebook.current_partnership()
            and agency_id = any ((select casebook.member_agencies())::uuid[])
        union all
        select case_id, 'incident' from casebook.incident
          where 'listed' = any (wanted) and partnership_id = casebook.current_partnership()
            and (select casebook.my_roles() && array['LA_NOTIFIER', 'EXEC'])
      ) stands
      where (relation = any (wanted) or relation = 'incident')
        and ((select casebook.only_case()) is null or case_id = (select casebook.only_case()))
        and (relation = 'conflicted'
          or (relation = 'referrer' and (select casebook.holds_working_seat()))
          or relation = 'incident'
          or (relation = 'listed' and (select casebook.my_roles() && array['MEMBER'])))
    ); end $$;
  `.execute(db)

  const own = sql`partnership_id = (select casebook.current_partnership())`
  const unlessConflicted = sql`not (case_id = any ((select casebook.my_conflicts())::uuid[]))`
  const seesCase = (table: string) => sql`exists (select 1 from casebook.case_file f
    where f.partnership_id = ${sql.ref(table)}.partnership_id and f.id = ${sql.ref(table)}.case_id)`
  const oversight = sql`(select casebook.has_oversight())`
  const listed = sql`case_id = any ((select casebook.my_cases(array['listed']))::uuid[])`
  const holds = (...roles: string[]) => sql`(select casebook.my_roles() && ${sql.lit(`{${roles.join(',')}}`)}::text[])`
  const listedAndNamed = sql`(${listed} and ${holds('MEMBER', 'LA_NOTIFIER')})`
  const working = (table: string) => sql`${own} and ${seesCase(table)} and (${oversight} or ${listed})`
  const memberHere = sql`(agency_id = any ((select casebook.agencies_as(array['MEMBER']))::uuid[]) and ${listed})`
  const signerHere = sql`agency_id = any ((select casebook.agencies_as(array['SIGNER']))::uuid[])`
  // Whoever was named author writes as long as they are of that agency; one who moved on takes nothing along.
  const ofAuthors = sql`array['MEMBER', 'CONTRIB', 'SIGNER']`
  const authorHere = sql`(author_id = (select casebook.current_account())
    and agency_id = any ((select casebook.agencies_as(${ofAuthors}))::uuid[]))`
  const authorOfRequest = sql`(request.author_id = casebook.current_account()
    and request.agency_id = any (casebook.agencies_as(${ofAuthors})))`
  const runs = holds('BM', 'COORD', 'SYSTEM')
  /** What the agency itself sees of its request. */
  const inAgency = (table: string) => sql`exists (select 1 from casebook.information_request request
    where request.partnership_id = ${sql.ref(table)}.partnership_id and request.id = ${sql.ref(table)}.request_id
      and request.id = any ((select casebook.my_requests())::uuid[]))`

  await sql`
    alter policy wall on casebook.incident using (${own} and ${unlessConflicted}
      and (${holds('BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'LA_NOTIFIER', 'EXEC', 'SYSTEM')}
        or (${holds('MEMBER')} and case_id = any ((select coalesce(array_agg(mine.case_id), '{}') from (
          select agency.case_id from casebook.case_agency agency
            where agency.partnership_id = (select casebook.current_partnership())
              and agency.agency_id = any ((select casebook.member_agencies())::uuid[])
          union all
          select access.case_id from casebook.case_access access
            where access.partnership_id = (select casebook.current_partnership())
              and access.account_id = (select casebook.current_account()) and access.relation = 'listed') mine)::uuid[]))));
  `.execute(db)

  await sql`
    -- The copy of a notification holds real names: it is for those who are told them (matrix, "Person identities").
    alter policy with_the_case on casebook.attachment using (${own} and ${seesCase('attachment')}
      and (purpose = 'REFERRAL'
        or (purpose = 'NOTIFICATION' and ((select casebook.may_see_names()) or ${listedAndNamed}))
        or (purpose = 'RAPID_REVIEW' and (${oversight} or ${listed}))));
    -- Real names are not the Executive Group's, though it stands listed to the case (matrix, "Person identities").
    alter policy names on casebook.person_identity using (${own} and ${seesCase('person_identity')}
      and ((select casebook.may_see_names())
        or case_id = any ((select casebook.my_cases(array['referrer']))::uuid[])
        or ${listedAndNamed}));
    -- The notifier adds the children of an incident, who are found again by these.
    alter policy wall on casebook.child_key using (${own} and ${seesCase('child_key')}
      and ((select casebook.may_see_names())
        or case_id = any ((select casebook.my_cases(array['referrer']))::uuid[])
        or (${listed} and ${holds('LA_NOTIFIER')})));
  `.execute(db)

  const walls: Record<string, ReturnType<typeof sql>> = {
    partner_view: working('partner_view'),
    child_death: working('child_death'),
    parallel_process: working('parallel_process'),
    family_contact: working('family_contact'),
    clock: working('clock'),
    rapid_review: working('rapid_review'),
    sign_off: working('sign_off'),
    panel_letter: working('panel_letter'),
    information_request: sql`${own} and ${unlessConflicted} and (
      ${holds('BM', 'COORD', 'CHAIR', 'SCRUT', 'SYSTEM')} or ${memberHere} or ${signerHere} or ${authorHere})`,
    reminder: sql`${own} and (account_id = (select casebook.current_account()) or ${runs})`,
    reminder_day: sql`${own} and (account_id = (select casebook.current_account()) or ${runs})`,
  }
  const secure = async (name: string) => {
    const table = sql.table(`casebook.${name}`)
    await sql`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      grant select, insert, update on ${table} to casebook_app;
    `.execute(db)
  }
  for (const [name, wall] of Object.entries(walls)) {
    await secure(name)
    await sql`create policy wall on ${sql.table(`casebook.${name}`)} using (${wall})`.execute(db)
  }

  await sql`
    -- Requests to my agency, or that I write for. Asks the requests' own policy who sees what.
    create function casebook.my_requests() returns uuid[] language plpgsql stable as $$ begin return (
      select coalesce(array_agg(request.id), '{}') from casebook.information_request request
      where request.partnership_id = casebook.current_partnership()
        and (request.agency_id = any (casebook.agencies_as(array['MEMBER', 'SIGNER']))
          or ${authorOfRequest})
    ); end $$;
    create function casebook.my_relation_to_request(wanted uuid) returns text language plpgsql stable as $$
    begin return case
      when not exists (select 1 from casebook.information_request where id = wanted) then 'none'
      when exists (select 1 from casebook.information_request request where request.id = wanted
        and request.agency_id = any (casebook.agencies_as(array['MEMBER']))) then 'own agency'
      -- Before the signer's seat: a signer who was named author writes, and somebody else approves.
      when exists (select 1 from casebook.information_request request where request.id = wanted
        and ${authorOfRequest}) then 'author'
      when exists (select 1 from casebook.information_request request where request.id = wanted
        and request.agency_id = any (casebook.agencies_as(array['SIGNER']))) then 'own agency'
      else 'none' end;
    end $$;
  `.execute(db)
  for (const name of ['agency_return', 'return_version', 'returned_answer', 'return_comment', 'restriction']) {
    await secure(name)
  }
  await secure('record_transition')

  const readsReturned = (table: string) => sql`${own} and ${unlessConflicted} and (${inAgency(table)}
    or ${holds('BM', 'COORD', 'CHAIR', 'SCRUT', 'SYSTEM')}
    or (exists (select 1 from casebook.return_release release
      where release.partnership_id = ${sql.ref(table)}.partnership_id and release.request_id = ${sql.ref(table)}.request_id
        and ${sql.ref(table)}.number <= release.up_to_number)
      and ${seesCase(table)} and ${listed} and ${holds('MEMBER')}))`
  await sql`
    -- Which returns are released, and up to which version: for those who must not see the requests themselves.
    create table casebook.return_release (
      partnership_id uuid not null,
      request_id uuid not null,
      case_id uuid not null,
      up_to_number integer not null,
      released_by uuid not null,
      released_at timestamptz not null,
      primary key (partnership_id, request_id),
      foreign key (partnership_id, request_id) references casebook.information_request (partnership_id, id)
    );
    alter table casebook.return_release enable row level security;
    alter table casebook.return_release force row level security;
    create policy wall on casebook.return_release
      using (${own} and ${unlessConflicted} and (${oversight} or ${listed} or ${inAgency('return_release')} or ${holds('SYSTEM')}))
      with check (${own} and ${runs});
    grant select, insert, update (up_to_number, released_by, released_at) on casebook.return_release to casebook_app;

    -- A draft is its agency's alone, whoever else may see the case (hard rule 1).
    create policy of_the_agency on casebook.agency_return
      using (${own} and ${unlessConflicted} and ${inAgency('agency_return')});

    create policy returned on casebook.return_version for select using (${readsReturned('return_version')});
    create policy handed_in on casebook.return_version for insert
      with check (${own} and ${unlessConflicted} and ${inAgency('return_version')});

    -- Withheld from named people, or from everybody outside; the agency and those who run the review read it.
    create policy wall on casebook.restriction using (${own} and ${unlessConflicted} and (${holds('BM', 'COORD', 'SCRUT', 'SYSTEM')}
      or ${inAgency('restriction')})) with check (${own} and ${runs});
    create function casebook.is_withheld(wanted_request uuid, wanted_question text) returns boolean
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select exists (select 1 from casebook.restriction r
        where r.partnership_id = casebook.current_partnership() and r.request_id = wanted_request
          and (r.question_id is null or r.question_id = wanted_question) and r.lifted_at is null
          and (r.account_id = casebook.current_account()
            or (r.account_id is null and not casebook.my_roles() && array['BM','COORD','SYSTEM']))) $$;
    create policy owner on casebook.restriction for select to current_user using (true);
    create policy returned on casebook.returned_answer for select using (${readsReturned('returned_answer')}
      and (${inAgency('returned_answer')} or (not casebook.is_withheld(request_id, question_id)
        -- Lines of a chronology that the agency itself withholds from all but those who run the review.
        and (question_id <> 'chronology#withheld' or ${runs}))));
    create policy handed_in on casebook.returned_answer for insert
      with check (${own} and ${unlessConflicted} and ${inAgency('returned_answer')});

    create policy wall on casebook.return_comment using (${own} and ${unlessConflicted} and (
      ${inAgency('return_comment')} or (kind = 'QUERY' and ${holds('BM', 'COORD', 'CHAIR', 'SCRUT')})));

    create policy told on casebook.record_transition using (${own} and ${unlessConflicted} and (
      (process <> 'REQUEST' and ${seesCase('record_transition')} and (${oversight} or ${listed}))
      or (process = 'REQUEST' and exists (select 1 from casebook.information_request request
        where request.partnership_id = record_transition.partnership_id and request.id = record_transition.record_id))));
    revoke update on casebook.record_transition, casebook.return_version, casebook.returned_answer, casebook.sign_off,
      casebook.partner_view from casebook_app;

    -- The people an agency is asked to search for, for its author too, who sees nothing else of the case.
    create function casebook.people_of_request(wanted uuid)
      returns table (person_id uuid, label text, answers jsonb, identity jsonb)
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select person.id, person.label, person.answers, coalesce(named.answers, '{}')
      from casebook.information_request request
      join casebook.person person on person.partnership_id = request.partnership_id
        and person.case_id = request.case_id and request.people ? person.id::text and person.removed_at is null
      left join casebook.person_identity named on named.partnership_id = person.partnership_id
        and named.person_id = person.id
      where request.partnership_id = casebook.current_partnership() and request.id = wanted
        and request.status <> 'WITHDRAWN'
        and not (request.case_id = any (casebook.my_conflicts()))
        and (request.agency_id = any (casebook.agencies_as(array['MEMBER', 'SIGNER']))
          or ${authorOfRequest})
      order by person.position $$;
    -- For the system alone, when it looks for real names in what leaves the group: who may be told them is asked there.
    create function casebook.names_to_look_for(wanted uuid)
      returns table (label text, answers jsonb)
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select person.label, named.answers
      from casebook.person person
      join casebook.person_identity named on named.partnership_id = person.partnership_id and named.person_id = person.id
      where person.partnership_id = casebook.current_partnership() and person.case_id = wanted
        and casebook.my_roles() && array['SYSTEM']
      -- Somebody who was taken out of the case is no less real; where two share a name, whoever is still in it is told.
      order by person.removed_at is not null, person.position $$;
    create policy owner on casebook.information_request for select to current_user using (true);
    create policy owner on casebook.person for select to current_user using (true);
    create policy owner on casebook.person_identity for select to current_user using (true);

    revoke execute on function casebook.agencies_as(text[]), casebook.my_requests(),
      casebook.my_relation_to_request(uuid), casebook.is_withheld(uuid, text), casebook.people_of_request(uuid),
      casebook.names_to_look_for(uuid)
      from public;
    grant execute on function casebook.agencies_as(text[]), casebook.my_requests(),
      casebook.my_relation_to_request(uuid), casebook.is_withheld(uuid, text), casebook.people_of_request(uuid),
      casebook.names_to_look_for(uuid)
      to casebook_app;
  `.execute(db)
}
