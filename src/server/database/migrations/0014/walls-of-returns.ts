import { type Kysely, sql } from 'kysely'
import {
  authorOfRequest,
  holds,
  inAgency,
  listed,
  oversight,
  own,
  runs,
  secure,
  seesCase,
  unlessConflicted,
} from './conditions.ts'

/** Row-level security of what agencies return: their own drafts, what was handed in, and what is released. */
export async function wallsOfReturns(db: Kysely<unknown>) {
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
    await secure(db, name)
  }
  await secure(db, 'record_transition')

  const readsReturned = (table: string) => sql`${own} and ${unlessConflicted} and (${inAgency(table)}
    or ${holds('BM', 'COORD', 'CHAIR', 'SCRUT', 'SYSTEM')}
    or (exists (select 1 from casebook.return_release release
      where release.partnership_id = ${sql.ref(table)}.partnership_id and release.request_id = ${sql.ref(table)}.request_id
        and ${sql.ref(table)}.number <= release.up_to_number)
      and ${seesCase(table)} and ${listed} and ${holds('MEMBER')}))`
  const asksAbout = sql`(kind = 'QUERY' and ${holds('BM', 'COORD', 'CHAIR', 'SCRUT', 'SYSTEM')})`
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
      and (${inAgency('returned_answer')} or (
        -- The withheld lines of a chronology belong to the chronology: they are withheld with it.
        not casebook.is_withheld(request_id, split_part(question_id, '#', 1))
        -- Lines of a chronology that the agency itself withholds from all but those who run the review.
        and (question_id <> 'chronology#withheld' or ${runs}))));
    create policy handed_in on casebook.returned_answer for insert
      with check (${own} and ${unlessConflicted} and ${inAgency('returned_answer')});

    -- What is asked and answered about an answer tells what it says: it is withheld with it.
    create policy wall on casebook.return_comment
      using (${own} and ${unlessConflicted} and (${inAgency('return_comment')}
        or (${asksAbout} and not casebook.is_withheld(request_id, question_id))))
      with check (${own} and ${unlessConflicted} and (${inAgency('return_comment')} or ${asksAbout}));

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
