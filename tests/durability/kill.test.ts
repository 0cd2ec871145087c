import { randomInt } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { readAccess } from '#server/node/embedded-postgres-access.ts'
import { createTestDatabase } from '#tests/support/test-database.ts'
import { enrol, goodPassword, invite, setUpForm, tokenOf } from '#tests/support/visitor.ts'
import {
  clearAway,
  type Installation,
  killPostgres,
  newInstallation,
  startProcess,
  verifyAudit,
  visitorAt,
} from './casebook-process.ts'
import { type Ledger, newLedger, sendUnclearAgain, streamUntil } from './submission-stream.ts'

afterAll(clearAway, 60_000)

/** Sets an installation up over its own pages' requests, and signs a member in; the session outlives the process. */
async function setUpMember(installation: Installation, link: string) {
  const admin = visitorAt(installation)
  await admin.api.setUp.partnership({ ...setUpForm, token: tokenOf(link) })
  await enrol(admin)
  const member = visitorAt(installation)
  const invitation = await invite(admin, { email: 'olu@pretend.example', role: 'MEMBER' })
  await member.api.accounts.acceptInvitation({ token: tokenOf(invitation), password: goodPassword })
  await enrol(member)
  return member
}

/** Everything that was acknowledged is there, once; what was not is there once or not at all. */
async function checkEverything(ownerUrl: string, ledger: Ledger) {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  // The owner too is bound by row-level security; for one look behind it, lifted and put back by the rollback.
  await client.query('begin')
  for (const table of ['case_file', 'concern', 'audit_event']) {
    await client.query(`alter table casebook.${table} no force row level security`)
  }
  const { rows: cases } = await client.query<{ id: string; reference: string; words: string }>(`
    select concern.id, reference, concern.answers->'where_child_was'->>'value' as words
    from casebook.case_file file join casebook.concern concern on concern.case_id = file.id order by reference_number`)
  const { rows: told } = await client.query<{ count: number; cases: number }>(`
    select count(*)::int as count, count(distinct case_id)::int as cases from casebook.audit_event
    where action = 'concern-submitted'`)
  await client.query('rollback')
  await client.end()

  const received = cases.filter(({ reference }) => reference !== null)
  const byConcern = new Map(cases.map((each) => [each.id, each]))
  const lost = [...ledger.sent].filter(([id, reference]) => byConcern.get(id)?.reference !== reference)
  const forgotten = [...ledger.saved].filter(([id, words]) => byConcern.get(id)?.words !== words)
  expect({ lost, forgotten, unclear: [...ledger.unclear] }).toEqual({ lost: [], forgotten: [], unclear: [] })
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(received).toHaveLength(ledger.sent.size)
  // No reference twice, and none left out.
  const year = new Date().getFullYear()
  expect(received.map(({ reference }) => reference)).toEqual(
    received.map((_, index) => `PSP-${year}-${String(index + 1).padStart(3, '0')}`),
  )
  expect(told).toEqual([{ count: received.length, cases: received.length }])
}

const figures = (title: string, ledger: Ledger, kills: number, started: number) => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${title}: ${kills} kills, ${ledger.sent.size} referrals confirmed, 0 lost, 0 twice, ${seconds} s`)
}

test('killed 44 times while referrals come in, two processes on one database lose none and receive none twice', async () => {
  const started = performance.now()
  const database = await createTestDatabase()
  const [one, two] = [
    await newInstallation({ databaseUrl: database.ownerUrl }),
    await newInstallation({ databaseUrl: database.ownerUrl }),
  ]
  let first = await startProcess(one)
  const member = await setUpMember(one, await first.setUpLink())
  const ledgers = { one: newLedger(), two: newLedger() }
  const rounds = async (installation: Installation, ledger: Ledger, firstProcess?: typeof first) => {
    const visitor = visitorAt(installation)
    for (const [name, value] of member.cookies) visitor.cookies.set(name, value)
    let server = firstProcess ?? (await startProcess(installation))
    for (let round = 0; round < 22; round += 1) {
      await sendUnclearAgain(visitor.api, ledger)
      await streamUntil(visitor.api, ledger, randomInt(1, 6), server.kill)
      server = await startProcess(installation)
    }
    await sendUnclearAgain(visitor.api, ledger)
    return server
  }
  const servers = await Promise.all([rounds(one, ledgers.one, first), rounds(two, ledgers.two)])
  first = servers[0]

  const ledger: Ledger = {
    sent: new Map([...ledgers.one.sent, ...ledgers.two.sent]),
    saved: new Map([...ledgers.one.saved, ...ledgers.two.saved]),
    unclear: new Set(),
  }
  await checkEverything(database.ownerUrl, ledger)
  expect(await verifyAudit(one)).toMatchObject({ code: 0, said: expect.stringContaining('intact') })
  figures('PostgreSQL elsewhere, two processes', ledger, 44, started)
  await Promise.all(servers.map(({ kill }) => kill()))
  await database.drop()
}, 900_000)

test('killed 6 times with its embedded database, half of them with the database killed too', async () => {
  const started = performance.now()
  const installation = await newInstallation('embedded')
  let server = await startProcess(installation)
  const { api } = await setUpMember(installation, await server.setUpLink())
  const ledger = newLedger()
  for (let round = 0; round < 6; round += 1) {
    await sendUnclearAgain(api, ledger)
    await streamUntil(api, ledger, randomInt(1, 6), async () => {
      if (round % 2 === 1) killPostgres(installation)
      await server.kill()
    })
    server = await startProcess(installation)
  }
  await sendUnclearAgain(api, ledger)
  const access = readAccess(`${installation.env.DATA_DIR}/postgres-access.json`)
  await checkEverything(`postgres://casebook:${access?.ownerPassword}@127.0.0.1:${access?.port}/casebook`, ledger)
  // While it runs, and after: the command asks the running database, or starts the one at rest.
  expect(await verifyAudit(installation)).toMatchObject({ code: 0, said: expect.stringContaining('intact') })
  await server.kill()
  expect(await verifyAudit(installation)).toMatchObject({ code: 0, said: expect.stringContaining('intact') })
  figures('Embedded PostgreSQL', ledger, 6, started)
}, 900_000)
