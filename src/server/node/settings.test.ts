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
      }),
    ).toEqual({
      port: 9000,
      dataDir: '/srv/casebook',
      databaseUrl: 'postgres://casebook:secret@db.example.org/casebook',
      publicUrl: 'https://casebook.example.org',
      logLevel: 'warn',
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

  test('all problems are told at once, and never the database password', () => {
    const problems = problemsOf({ PORT: 'x', DATABASE_URL: 'http://casebook:hunter2@db/casebook', LOG_LEVEL: 'loud' })
    expect(problems).toHaveLength(3)
    expect(problems.join()).not.toContain('hunter2')
  })
})
