import { type Kysely, sql } from 'kysely'

/** Several partnerships in one installation, each with settings of its own. */
export async function up(db: Kysely<unknown>) {
  await sql`
    -- The link for a further partnership runs out; that of an empty installation is replaced at each start.
    alter table auth.installation add column set_up_expires_at timestamptz;

    alter table casebook.partnership add column settings_version integer not null default 1;
    -- Every reference begins with the prefix, and every row carries the id: neither ever changes.
    revoke update on casebook.partnership from casebook_app;
    grant update (name, short_name, urgent_contact, settings, settings_version) on casebook.partnership to casebook_app;

    -- One person signs in to one partnership.
    drop index casebook.account_user;
    create unique index account_user on casebook.account (user_id);

    drop function casebook.only_partnership();
  `.execute(db)
}
