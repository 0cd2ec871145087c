import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { processIdentity } from '#server/node/processes.ts'
import { clearAway, endAll, newFolder, postgresOn, processesOn, query, refusal, start } from './application.ts'

// One data folder for all, because whatever a test does to it, the next start must find every note ever written.
const dataDir = join(newFolder(), 'data')

beforeAll(async () => {
  const application = await start(dataDir)
  await query(application.ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS words")
  application.kill('SIGTERM')
  await application.ended
})
afterEach(endAll)
afterAll(clearAway)

const notes = async (ownerUrl: string) =>
  (await query<{ words: string }>(ownerUrl, 'SELECT words FROM note')).map((row) => row.words)
const addNote = (ownerUrl: string, words: string) => query(ownerUrl, `INSERT INTO note VALUES ('${words}')`)
const log = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8')
const gone = (pid: number) =>
  vi.waitFor(() => expect(processIdentity(pid)).toBeUndefined(), { timeout: 10_000, interval: 10 })

test('a second start finds what the first wrote', async () => {
  const application = await start(dataDir)
  expect(await notes(application.ownerUrl)).toContain('kept')
})

test('after kill -9 of the application, with its database still running', async () => {
  const killed = await start(dataDir)
  await addNote(killed.ownerUrl, 'written before the application was killed')
  const left = postgresOn(dataDir)
  killed.kill('SIGKILL')
  await killed.ended
  expect(processIdentity(left)).toBeDefined()

  const application = await start(dataDir)
  expect(await notes(application.ownerUrl)).toContain('written before the application was killed')
  expect(processIdentity(left)).toBeUndefined()
})

test('after kill -9 of both', async () => {
  const killed = await start(dataDir)
  await addNote(killed.ownerUrl, 'written before both were killed')
  killed.kill('SIGKILL')
  process.kill(postgresOn(dataDir), 'SIGKILL')
  await killed.ended

  const application = await start(dataDir)
  expect(await notes(application.ownerUrl)).toContain('written before both were killed')
})

test('the numbers of killed processes may belong to others by now', async () => {
  const other = String(process.pid)
  writeFileSync(join(dataDir, 'casebook.pid'), `${other}\nanother start of the machine\n`)
  writeFileSync(
    join(dataDir, 'postgres/postmaster.pid'),
    `${other}\n${join(dataDir, 'postgres')}\n0\n5432\n\n127.0.0.1\n\nready\n`,
  )

  const application = await start(dataDir)
  expect(await notes(application.ownerUrl)).toContain('kept')
})

test('a second application on the same data folder is refused, and the first goes on', async () => {
  const first = await start(dataDir)
  const second = await refusal(dataDir)
  expect(second).toEqual({
    code: 1,
    reason: `Casebook is already running on the data folder ${dataDir}, as process ${first.pid}. Stop it first (kill ${first.pid}), or choose another folder with DATA_DIR.`,
  })
  expect(await notes(first.ownerUrl)).toContain('kept')
})

test('of several started at once on a left folder, exactly one runs', async () => {
  writeFileSync(join(dataDir, 'casebook.pid'), '4194304\nanother start of the machine\n')
  const outcomes = await Promise.allSettled([start(dataDir), start(dataDir), start(dataDir)])
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('SIGTERM stops both, cleanly, and leaves no process and no mark', async () => {
  const application = await start(dataDir)
  application.kill('SIGTERM')
  expect(await application.ended).toEqual({ code: 0, signal: null })
  expect(processesOn(dataDir)).toEqual([])

  const before = log().length
  const again = await start(dataDir)
  expect(log().slice(before)).toContain('database system was shut down at')
  expect(await notes(again.ownerUrl)).toContain('kept')
})

test('a database server that is killed while the application runs is started again in its place', async () => {
  const application = await start(dataDir)
  await addNote(application.ownerUrl, 'written before the server was killed')
  const killed = postgresOn(dataDir)
  process.kill(killed, 'SIGKILL')
  await gone(killed)
  await vi.waitFor(
    async () => expect(await notes(application.ownerUrl)).toContain('written before the server was killed'),
    {
      timeout: 15_000,
      interval: 50,
    },
  )
  expect(application.said).toContain('The embedded PostgreSQL ended by itself (SIGKILL). Starting it again.')

  application.kill('SIGTERM')
  expect(await application.ended).toEqual({ code: 0, signal: null })
  expect(processesOn(dataDir)).toEqual([])
})

test('the port is kept from start to start, unless somebody else has taken it', async () => {
  const first = await start(dataDir)
  first.kill('SIGTERM')
  await first.ended
  const second = await start(dataDir)
  expect(second.ownerUrl).toBe(first.ownerUrl)
  second.kill('SIGTERM')
  await second.ended

  const squatter = createServer().listen(Number(new URL(first.ownerUrl).port), '127.0.0.1')
  await once(squatter, 'listening')
  try {
    const third = await start(dataDir)
    expect(third.ownerUrl).not.toBe(first.ownerUrl)
    expect(await notes(third.ownerUrl)).toContain('kept')
  } finally {
    squatter.close()
  }
})

test('without the passwords that belong to the database, it says what to do', async () => {
  const access = join(dataDir, 'postgres-access.json')
  renameSync(access, `${access}.elsewhere`)
  const refused = await refusal(dataDir)
  renameSync(`${access}.elsewhere`, access)
  expect(refused).toEqual({
    code: 1,
    reason: expect.stringContaining(
      `${access}, which holds the passwords of the database beside it, is missing. Restore it from a backup.`,
    ),
  })
})

test('a database made by another version of PostgreSQL is left alone', async () => {
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')
  const refused = await refusal(dataDir)
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '18\n')
  expect(refused).toEqual({
    code: 1,
    reason: expect.stringContaining(
      `The database in ${join(dataDir, 'postgres')} was made by PostgreSQL 17, and this version of Casebook brings PostgreSQL 18. See "Upgrade" in docs/operations.md.`,
    ),
  })
})

test('what people write does not reach the log of the database', async () => {
  const application = await start(dataDir)
  await query(application.ownerUrl, 'CREATE TABLE person (name text PRIMARY KEY, born date CHECK (born > now()))')
  await expect(
    query(application.ownerUrl, "INSERT INTO person VALUES ('Rowan Madeup', '2020-01-01')"),
  ).rejects.toThrow()
  await expect(query(application.ownerUrl, "SELECT 'Rowan Madeup'::date")).rejects.toThrow()
  expect(log()).not.toContain('Rowan')
})

test('a copy of the stopped data folder is a backup, and opens beside the original', async () => {
  const stopped = await start(dataDir)
  await addNote(stopped.ownerUrl, 'written before the backup')
  stopped.kill('SIGTERM')
  await stopped.ended
  const restored = join(newFolder(), 'data')
  // Neither owners nor modes are kept, as in many a backup.
  execFileSync('cp', ['-r', dataDir, restored])

  const original = await start(dataDir)
  copyFileSync(join(dataDir, 'casebook.pid'), join(restored, 'casebook.pid'))
  const copy = await start(restored)
  expect(copy.ownerUrl).not.toBe(original.ownerUrl)
  expect(await notes(copy.ownerUrl)).toContain('written before the backup')
})
