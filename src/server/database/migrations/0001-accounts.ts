import { type Kysely, sql } from 'kysely'

/** Sign-in lives in a schema of its own: better-auth's tables under its own names, and nothing about a case. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table auth."user" (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null default false,
      image text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now(),
      "twoFactorEnabled" boolean not null default false
    );
    create table auth.session (
      id text primary key,
      token text not null unique,
      "userId" text not null references auth."user" (id) on delete cascade,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now(),
      "ipAddress" text,
      "userAgent" text
    );
    create index session_of_user on auth.session ("userId");
    create table auth.account (
      id text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references auth."user" (id) on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index account_user on auth.account ("userId");
    create table auth.verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index verification_identifier on auth.verification (identifier);
    create table auth."twoFactor" (
      id text primary key,
      secret text not null,
      "backupCodes" text not null,
      "userId" text not null references auth."user" (id) on delete cascade,
      verified boolean not null default false,
      "failedVerificationCount" integer not null default 0,
      "lockedUntil" timestamptz
    );
    create index two_factor_user on auth."twoFactor" ("userId");

    -- Failed attempts by what was attempted (a fingerprint, so that no list of addresses grows here).
    create table auth.attempt (
      key text not null,
      at timestamptz not null
    );
    create index attempt_key on auth.attempt (key, at);

    -- One row: how this installation was set up.
    create table auth.installation (
      only_row boolean primary key default true check (only_row),
      set_up_token_hash text,
      demonstration boolean not null default false
    );
    insert into auth.installation default values;
  `.execute(db)
}
