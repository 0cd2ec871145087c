import { resolve } from 'node:path'
import type { Provider } from '../single-sign-on/provider.ts'
import { readMail } from './mail-settings.ts'
import type { MailSettings } from './mailer.ts'
import { readProviders } from './single-sign-on-settings.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

export type Settings = {
  port: number
  dataDir: string
  /** Absent: the embedded PostgreSQL under `dataDir` is used. */
  databaseUrl?: string
  publicUrl: string
  logLevel: LogLevel
  /** Absent: no e-mail is sent, and messages are kept. */
  mail?: MailSettings
  /** Organisations whose sign-in is taken; none unless it is switched on. */
  providers: readonly Provider[]
}

/** Every wrong setting at once, so that a start is not refused once per mistake. */
export class SettingsProblem extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Casebook cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'SettingsProblem'
    this.problems = problems
  }
}

type Read<T> = { ok: true; value: T } | { ok: false; error: string }

/** Reads the settings from an environment; an empty value counts as not set. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = readPort(env.PORT || '8080')
  const publicUrl = readPublicUrl(env.PUBLIC_URL || `http://localhost:${port.ok ? port.value : 8080}`)
  const logLevel = readLogLevel(env.LOG_LEVEL || 'info')
  const databaseUrl = readDatabaseUrl(env.DATABASE_URL || undefined)
  const mail = readMail(env.SMTP_URL || undefined, env.MAIL_FROM || undefined)
  const providers = readProviders(env.OIDC_PROVIDERS || '')

  if (!port.ok || !publicUrl.ok || !logLevel.ok || !databaseUrl.ok || !mail.ok || !providers.ok) {
    const all = [port, databaseUrl, publicUrl, logLevel, mail, providers]
    throw new SettingsProblem(all.flatMap((read) => (read.ok ? [] : [read.error])))
  }
  return {
    port: port.value,
    dataDir: resolve(env.DATA_DIR || './data'),
    ...(databaseUrl.value === undefined ? {} : { databaseUrl: databaseUrl.value }),
    publicUrl: publicUrl.value,
    logLevel: logLevel.value,
    ...(mail.value === undefined ? {} : { mail: mail.value }),
    providers: providers.value,
  }
}

function readPort(text: string): Read<number> {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return { ok: true, value: port }
  return { ok: false, error: `PORT must be a whole number from 1 to 65535, not "${text}".` }
}

// The address is never quoted back: it holds a password, and problems end up in logs.
function readDatabaseUrl(text: string | undefined): Read<string | undefined> {
  if (text === undefined) return { ok: true, value: undefined }
  const example = 'for example postgres://casebook:PASSWORD@db.example.org:5432/casebook'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    return { ok: false, error: `DATABASE_URL must be a postgres:// address, ${example}.` }
  }
  if (url.hostname === '') return { ok: false, error: `DATABASE_URL must name the server, ${example}.` }
  if (url.username === '')
    return { ok: false, error: `DATABASE_URL must name the role which owns the tables, ${example}.` }
  if (url.password === '') {
    return {
      ok: false,
      error: `DATABASE_URL must contain a password, because the password of the application's own role is derived from it, ${example}.`,
    }
  }
  if (url.pathname.length < 2)
    return { ok: false, error: `DATABASE_URL must end with the name of the database, ${example}.` }
  return { ok: true, value: text }
}

function readPublicUrl(text: string): Read<string> {
  const example = 'for example https://casebook.example.org'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return {
      ok: false,
      error: `PUBLIC_URL must be the http:// or https:// address people type, ${example}; not "${text}".`,
    }
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    return {
      ok: false,
      error: `PUBLIC_URL must be an address with nothing after the host and port, ${example}; not "${text}".`,
    }
  }
  return { ok: true, value: url.origin }
}

function readLogLevel(text: string): Read<LogLevel> {
  const level = logLevels.find((known) => known === text)
  if (level) return { ok: true, value: level }
  return { ok: false, error: `LOG_LEVEL must be one of ${logLevels.join(', ')}; not "${text}".` }
}
