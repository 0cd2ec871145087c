import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { clearAway, launch, newFolder, processesOn, query, refusal, start } from './application.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('a first start', () => {
  afterEach(clearAway)

  test('makes a durable, private database, and Ctrl-C ends everything', async () => {
    const dataDir = join(newFolder(), 'data')
    const application = await start(dataDir)

    const settings = await query(
      application.ownerUrl,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync,
              current_setting('listen_addresses') AS addresses,
              current_setting('server_encoding') AS encoding, current_user AS me,
              rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
    )
    expect(settings).toEqual([
      {
        checksums: 'on',
        fsync: 'on',
        addresses: '127.0.0.1',
        encoding: 'UTF8',
        me: 'casebook',
        rolsuper: false,
        rolcreaterole: true,
        rolcreatedb: false,
        rolbypassrls: false,
      },
    ])
    // PostgreSQL's own record: the fifth line is the folder of its socket, of which there is none.
    expect(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n').slice(4, 6)).toEqual([
      '',
      '127.0.0.1',
    ])
    expect(modeOf(dataDir)).toBe('700')
    expect(modeOf(join(dataDir, 'postgres'))).toBe('700')
    expect(modeOf(join(dataDir, 'postgres-access.json'))).toBe('600')

    // What a terminal does: the signal goes to every process of the group.
    process.kill(-application.pid, 'SIGINT')
    expect(await application.ended).toEqual({ code: 0, signal: null })
    expect(processesOn(dataDir)).toEqual([])
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down')
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres-access.json', 'postgres.log'])
  })

  test('that is killed while it makes the database is made good by the next', async () => {
    const dataDir = newFolder()
    const cut = launch(dataDir)
    await vi.waitFor(() => expect(readdirSync(dataDir).join()).toContain('postgres.new-'), {
      timeout: 10_000,
      interval: 5,
    })
    cut.kill('SIGKILL')
    await cut.ended
    expect(readdirSync(dataDir)).not.toContain('postgres')

    const application = await start(dataDir)
    expect(await query(application.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(readdirSync(dataDir).join()).not.toContain('postgres.new-')
  })

  test('with DATABASE_URL starts no database and makes no data folder', async () => {
    const dataDir = join(newFolder(), 'data')
    const application = await start(dataDir, {
      env: { DATABASE_URL: 'postgres://casebook:secret@db.example.org/casebook' },
    })
    expect(application.ownerUrl).toBe('postgres://casebook:secret@db.example.org/casebook')
    expect(() => statSync(dataDir)).toThrow('ENOENT')
    application.kill('SIGTERM')
    expect(await application.ended).toEqual({ code: 0, signal: null })
  })

  test('with a wrong setting is refused with the reason', async () => {
    expect(await refusal(newFolder(), { env: { PORT: 'eighty' } })).toEqual({
      code: 1,
      reason:
        'Casebook cannot start with these settings:\n  - PORT must be a whole number from 1 to 65535, not "eighty".',
    })
  })
})
