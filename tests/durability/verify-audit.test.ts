import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { sealChain } from '#server/audit/seal-chain.ts'
import { givenIn } from '#tests/support/given.ts'
import { openTestApp } from '#tests/support/server-app.ts'
import { clearAway, newInstallation, verifyAudit } from './casebook-process.ts'

afterAll(clearAway)

test('the command reports each partnership, and ends with 1 when one trail is broken', async () => {
  const app = await openTestApp()
  const given = givenIn(app)
  const installation = await newInstallation({ databaseUrl: app.ownerUrl })
  expect(await verifyAudit(installation)).toEqual({
    code: 0,
    said: 'There is no partnership yet, and so no audit trail.',
  })

  const [whole, broken] = [await given.partnership('AAA'), await given.partnership('BBB')]
  for (const home of [whole, broken]) {
    const { api } = await given.person({ in: home })
    for (let count = 0; count < 3; count += 1) await api.cases.list({})
  }
  await vi.waitFor(async () => {
    await sealChain(app.db)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from casebook.audit_seal`.execute(
      app.superuser,
    )
    expect(rows).toEqual([{ count: 6 }])
  })
  const intact = await verifyAudit(installation)
  expect(intact.code).toBe(0)
  expect(intact.said).toMatch(
    /^AAA Partnership: intact\. 3 events sealed until 2026-06-03T.*, 0 waiting for their seal\.$/m,
  )
  expect(intact.said).toMatch(/^ {2}Last seal: 3:[0-9a-f]{64}$/m)

  await sql`update casebook.audit_event set action = 'signed-in' where id = (
    select event_id from casebook.audit_seal where partnership_id = ${broken.id} and position = 2)`.execute(
    app.superuser,
  )
  const found = await verifyAudit(installation)
  expect(found.code).toBe(1)
  expect(found.said).toMatch(/^AAA Partnership: intact/m)
  expect(found.said).toMatch(/^BBB Partnership: BROKEN at seal 2, event \d+: the event is not what was sealed\./m)
  await app.close()
})

test('a trail whose end was cut off, seals and all, is found out by a seal noted earlier', async () => {
  const app = await openTestApp()
  const given = givenIn(app)
  const installation = await newInstallation({ databaseUrl: app.ownerUrl })
  const { api } = await given.person()
  for (let count = 0; count < 3; count += 1) await api.cases.list({})
  await vi.waitFor(async () => {
    await sealChain(app.db)
    expect((await verifyAudit(installation)).said).toContain('3 events sealed')
  }, 20_000)
  const noted = (await verifyAudit(installation)).said.match(/3:[0-9a-f]{64}/)?.[0] ?? ''
  expect(await verifyAudit(installation, noted)).toMatchObject({ code: 0 })

  await sql`delete from casebook.audit_event where id = (select event_id from casebook.audit_seal where position = 3)`.execute(
    app.superuser,
  )
  await sql`delete from casebook.audit_seal where position = 3`.execute(app.superuser)
  expect(await verifyAudit(installation)).toMatchObject({ code: 0 })
  expect(await verifyAudit(installation, noted)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`GONE is the seal ${noted}`),
  })
  await app.close()
})

test('without a database it makes none, and says so', async () => {
  const installation = await newInstallation('embedded')
  const missing = { ...installation, env: { ...installation.env, DATA_DIR: `${installation.env.DATA_DIR}/missing` } }
  expect(await verifyAudit(missing)).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no database in'),
  })
})
