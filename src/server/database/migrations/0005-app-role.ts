import { type Kysely, sql } from 'kysely'

/**
 * What the application may do: it owns nothing, never bypasses row-level security,
 * adds audit events but changes none, and deletes no case data.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create function casebook.session_actor(wanted_token text, at timestamptz, today date) returns jsonb
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select jsonb_build_object(
        'userId', u.id, 'email', u.email, 'secondFactor', u."twoFactorEnabled", 'updatedAt', s."updatedAt",
        'account', (
          select jsonb_build_object('id', a.id, 'name', a.name, 'partnershipId', p.id,
            'partnership', jsonb_build_object('name', p.name, 'shortName', p.short_name,
              'referencePrefix', p.reference_prefix, 'urgentContact', p.urgent_contact),
            'seats', coalesce((
              select jsonb_agg(jsonb_build_object('seatId', seat.id, 'title', seat.title, 'role', seat.role,
                'agencyCode', agency.code, 'agencyName', agency.name) order by seat.position)
              from casebook.seat_holding h
              join casebook.seat seat on seat.partnership_id = h.partnership_id and seat.id = h.seat_id
              join casebook.agency agency on agency.partnership_id = seat.partnership_id and agency.id = seat.agency_id
              where h.partnership_id = a.partnership_id and h.account_id = a.id
                and h.held_from <= today and (h.held_until is null or h.held_until > today)), '[]'))
          from casebook.account a join casebook.partnership p on p.id = a.partnership_id
          where a.user_id = u.id order by a.created_at limit 1))
      from auth.session s join auth."user" u on u.id = s."userId"
      where s.token = wanted_token and s."expiresAt" > at and s."createdAt" > at - interval '12 hours'
    $$;
    create function casebook.find_sign_in_link(wanted_hash text) returns casebook.sign_in_link
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select * from casebook.sign_in_link where token_hash = wanted_hash $$;
    create function casebook.only_partnership() returns uuid
      language sql stable security definer set search_path = pg_catalog, casebook as $$
      select id from casebook.partnership order by id limit 1 $$;

    grant usage on schema casebook, auth to casebook_app;
    grant select, insert, update, delete on all tables in schema auth to casebook_app;
    grant select, insert, update on all tables in schema casebook to casebook_app;
    grant delete on casebook.draft_presence to casebook_app;
    revoke update on casebook.audit_event, casebook.case_access from casebook_app;
    revoke insert, update on casebook.audit_seal from casebook_app;
    revoke execute on all functions in schema casebook from public;
    grant execute on all functions in schema casebook to casebook_app;
  `.execute(db)
}
