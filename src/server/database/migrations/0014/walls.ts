import { type Kysely, sql } from 'kysely'
import {
  authorHere,
  holds,
  listed,
  listedAndNamed,
  memberHere,
  oversight,
  own,
  runs,
  secure,
  seesCase,
  signerHere,
  unlessConflicted,
  working,
} from './conditions.ts'

/** Row-level security of all of these. */
export async function wallsOfRapidReviews(db: Kysely<unknown>) {
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
  for (const [name, wall] of Object.entries(walls)) {
    await secure(db, name)
    await sql`create policy wall on ${sql.table(`casebook.${name}`)} using (${wall})`.execute(db)
  }
}
