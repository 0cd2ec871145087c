import { describe, expect, test } from 'vitest'
import { readSettings, SettingsProblem } from './settings.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env)
  } catch (problem) {
    if (problem instanceof SettingsProblem) return problem.problems
    throw problem
  }
  return []
}

const example = 'for example postgres://casebook:PASSWORD@db.example.org:5432/casebook.'

describe('settings', () => {
  test('nothing set is a working installation', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      dataDir: `${process.cwd()}/data`,
      publicUrl: 'http://localhost:8080',
      logLevel: 'info',
      providers: [],
    })
  })

  test('everything set', () => {
    expect(
      readSettings({
        PORT: '9000',
        DATA_DIR: '/srv/casebook',
        DATABASE_URL: 'postgres://casebook:secret@db.example.org/casebook',
        PUBLIC_URL: 'https://casebook.example.org/',
        LOG_LEVEL: 'warn',
        SMTP_URL: 'smtp://casebook:secret@mail.example.org:587',
        MAIL_FROM: 'Pretend Casebook <casebook@example.org>',
      }),
    ).toEqual({
      port: 9000,
      dataDir: '/srv/casebook',
      databaseUrl: 'postgres://casebook:secret@db.example.org/casebook',
      publicUrl: 'https://casebook.example.org',
      logLevel: 'warn',
      mail: {
        smtpUrl: 'smtp://casebook:secret@mail.example.org:587',
        from: { name: 'Pretend Casebook', address: 'casebook@example.org' },
      },
      providers: [],
    })
  })

  test('an empty value is the same as none', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '', LOG_LEVEL: '' })).toEqual(readSettings({}))
  })

  test('the public address follows the port', () => {
    expect(readSettings({ PORT: '9000' }).publicUrl).toBe('http://localhost:9000')
  })

  test.each([
    ['PORT', 'eighty', 'PORT must be a whole number from 1 to 65535, not "eighty".'],
    ['PORT', '0', 'PORT must be a whole number from 1 to 65535, not "0".'],
    ['PORT', '65536', 'PORT must be a whole number from 1 to 65535, not "65536".'],
    ['PORT', '80.5', 'PORT must be a whole number from 1 to 65535, not "80.5".'],
    ['DATABASE_URL', 'casebook', `DATABASE_URL must be a postgres:// address, ${example}`],
    ['DATABASE_URL', 'mysql://casebook:secret@db/casebook', `DATABASE_URL must be a postgres:// address, ${example}`],
    [
      'DATABASE_URL',
      'postgres://:secret@db/casebook',
      `DATABASE_URL must name the role which owns the tables, ${example}`,
    ],
    ['DATABASE_URL', 'postgres:///casebook', `DATABASE_URL must name the server, ${example}`],
    [
      'DATABASE_URL',
      'postgres://casebook@db/casebook',
      `DATABASE_URL must contain a password, because the password of the application's own role is derived from it, ${example}`,
    ],
    [
      'DATABASE_URL',
      'postgres://casebook:secret@db',
      `DATABASE_URL must end with the name of the database, ${example}`,
    ],
    [
      'PUBLIC_URL',
      'casebook.example.org',
      'PUBLIC_URL must be the http:// or https:// address people type, for example https://casebook.example.org; not "casebook.example.org".',
    ],
    [
      'PUBLIC_URL',
      'https://example.org/casebook',
      'PUBLIC_URL must be an address with nothing after the host and port, for example https://casebook.example.org; not "https://example.org/casebook".',
    ],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; not "loud".'],
  ])('%s=%s is refused with the reason', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([problem])
  })

  const from =
    'With SMTP_URL, MAIL_FROM must be the address that e-mails come from, for example casebook@example.org or Casebook <casebook@example.org>.'
  const smtp =
    'SMTP_URL must be an smtp:// or smtps:// address, for example smtp://casebook:PASSWORD@mail.example.org:587.'
  test.each([
    ['http://mail.example.org', 'casebook@example.org', smtp],
    ['smtp:', 'casebook@example.org', smtp],
    ['mail.example.org', 'casebook@example.org', smtp],
    ['smtp://mail.example.org', '', from],
    ['smtp://mail.example.org', 'casebook', from],
    ['smtp://mail.example.org', 'casebook@example.org, eve@evil.example', from],
    ['smtp://mail.example.org', 'Casebook\r\nBcc: eve@evil.example <casebook@example.org>', from],
  ])('e-mail by %s from %s is refused with the reason', (SMTP_URL, MAIL_FROM, problem) => {
    expect(problemsOf({ SMTP_URL, MAIL_FROM })).toEqual([problem])
  })

  test('an address without a name is enough, and one without a mail server means nothing', () => {
    expect(readSettings({ SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: ' casebook@example.org ' }).mail).toEqual({
      smtpUrl: 'smtps://mail.example.org',
      from: { name: '', address: 'casebook@example.org' },
    })
    expect(readSettings({ MAIL_FROM: 'casebook@example.org' }).mail).toBe(undefined)
  })

  test('all problems are told at once, and never a password', () => {
    const problems = problemsOf({
      PORT: 'x',
      DATABASE_URL: 'http://casebook:hunter2@db/casebook',
      LOG_LEVEL: 'loud',
      SMTP_URL: 'http://casebook:hunter3@mail',
    })
    expect(problems).toHaveLength(4)
    expect(problems.join()).not.toMatch(/hunter/)
  })
})
