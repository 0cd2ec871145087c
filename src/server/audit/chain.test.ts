import fc from 'fast-check'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { inTransaction } from '../database/transaction.ts'
import { migrateDatabase } from '../node/migrate.ts'
import { sealChain } from './seal-chain.ts'
import { readChainReport } from './verify-chain.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

const verify = (partnershipId: string) =>
  app.superuser.transaction().execute(async (tx) => {
    await sql`select set_config('app.partnership_id', ${partnershipId}, true)`.execute(tx)
    return readChainReport(tx)
  })

const insertEvent = `insert into casebook.audit_event (partnership_id, at, actor_id, action, detail)
  values ($1, now(), gen_random_uuid(), $2, $3) returning id`

async function newPartnership() {
  const { id } = await givenIn(app).partnership(`P${crypto.randomUUID().slice(0, 8)}`)
  return id
}

/** Writers whose transactions stay open as long as the test wants. */
async function openWriter() {
  const client = new Client({ connectionString: app.superuserUrl })
  await client.connect()
  await client.query('begin')
  return client
}

/** Seals until nothing waits; other tests' open transactions may hold it up for a moment. */
const sealAll = (partnershipId: string) =>
  vi.waitFor(
    async () => {
      await sealChain(app.db)
      expect(await verify(partnershipId)).toMatchObject({ waiting: 0 })
    },
    { timeout: 20_000, interval: 10 },
  )

type Step = 'event' | 'seal' | 'open a slow writer' | 'it writes' | 'it commits' | 'it gives up'
const steps = fc.array(
  fc.constantFrom<Step>(
    'event',
    'event',
    'seal',
    'open a slow writer',
    'it writes',
    'it writes',
    'it commits',
    'it gives up',
  ),
  { minLength: 5, maxLength: 40 },
)

/** Plays the steps and answers how many events were committed. The chain is whole after each seal. */
async function play(partnershipId: string, plan: readonly Step[]) {
  const slow: { client: Client; wrote: number }[] = []
  let committed = 0
  const write = (client: Client) => client.query(insertEvent, [partnershipId, 'case-opened', '{"count": 1}'])
  const direct = new Client({ connectionString: app.superuserUrl })
  await direct.connect()
  const end = async (how: 'commit' | 'rollback') => {
    const writer = slow.shift()
    if (!writer) return
    await writer.client.query(how)
    await writer.client.end()
    if (how === 'commit') committed += writer.wrote
  }
  for (const step of plan) {
    const oldest = slow[0]
    if (step === 'event') {
      await write(direct)
      committed += 1
    } else if (step === 'seal') {
      await sealChain(app.db)
      expect(await verify(partnershipId)).toMatchObject({ intact: true, firstBroken: null })
    } else if (step === 'open a slow writer' && slow.length < 3) {
      slow.push({ client: await openWriter(), wrote: 0 })
    } else if (step === 'it writes' && oldest) {
      await write(oldest.client)
      oldest.wrote += 1
    } else if (step === 'it commits') await end('commit')
    else if (step === 'it gives up') await end('rollback')
  }
  while (slow.length > 0) await end('commit')
  await direct.end()
  return committed
}

const runs = { numRuns: 25 }

test('whoever writes and seals when, the chain holds every committed event and is whole', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const id = await newPartnership()
      const committed = await play(id, plan)
      await sealAll(id)
      expect(await verify(id)).toMatchObject({ intact: true, sealed: committed, waiting: 0, firstBroken: null })
    }),
    runs,
  )
}, 60_000)

test('an event of a transaction still open is not sealed over: it waits its turn', async () => {
  const id = await newPartnership()
  const slow = await openWriter()
  await slow.query(insertEvent, [id, 'concern-submitted', '{}'])
  await play(id, ['event', 'event'])
  await sealChain(app.db)
  expect(await verify(id)).toMatchObject({ intact: true, sealed: 0, waiting: 2 })
  await slow.query('commit')
  await slow.end()
  await sealAll(id)
  expect(await verify(id)).toMatchObject({ intact: true, sealed: 3 })
})

test('two processes that seal together make one chain', async () => {
  const id = await newPartnership()
  await play(
    id,
    Array.from({ length: 30 }, () => 'event' as const),
  )
  await Promise.all(Array.from({ length: 8 }, () => sealChain(app.db)))
  await sealAll(id)
  expect(await verify(id)).toMatchObject({ intact: true, sealed: 30 })
})

/** As somebody with the owner's powers could: past row-level security, and past the rights of the application. */
const tamper = (statement: string, ...values: unknown[]) =>
  sql.raw(statement.replaceAll(/\$(\d)/g, (_, n) => `'${String(values[Number(n) - 1])}'`)).execute(app.superuser)

const eventAt = async (partnershipId: string, position: number) => {
  const { rows } = await sql<{ id: string }>`select event_id as id from casebook.audit_seal
    where partnership_id = ${partnershipId} and position = ${position}`.execute(app.superuser)
  return rows[0]?.id ?? ''
}

const changes = [
  `action = 'signed-in'`,
  `detail = '{"count": 2}'`,
  `at = at - interval '1 second'`,
  `actor_id = gen_random_uuid()`,
  `actor_id = null`,
  `case_id = gen_random_uuid()`,
]

describe('after tampering, verification names the first row that does not fit', () => {
  const many = 12
  const somewhere = fc.integer({ min: 1, max: many })

  async function sealed() {
    const id = await newPartnership()
    await play(
      id,
      Array.from({ length: many }, () => 'event' as const),
    )
    await sealAll(id)
    return id
  }

  test('a changed field', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, fc.constantFrom(...changes), async (position, change) => {
        const id = await sealed()
        const eventId = await eventAt(id, position)
        await tamper(`update casebook.audit_event set ${change} where partnership_id = $1 and id = $2`, id, eventId)
        expect(await verify(id)).toMatchObject({
          intact: false,
          firstBroken: { position, eventId, reason: 'event-changed' },
        })
      }),
      runs,
    )
  })

  test('a deleted event', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, async (position) => {
        const id = await sealed()
        const eventId = await eventAt(id, position)
        await tamper('delete from casebook.audit_event where partnership_id = $1 and id = $2', id, eventId)
        expect(await verify(id)).toMatchObject({
          intact: false,
          firstBroken: { position, eventId, reason: 'event-missing' },
        })
      }),
      runs,
    )
  })

  test('a deleted seal; the last one is only sealed again', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, async (position) => {
        const id = await sealed()
        await tamper('delete from casebook.audit_seal where partnership_id = $1 and position = $2', id, position)
        const report = await verify(id)
        if (position === many) expect(report).toMatchObject({ intact: true, sealed: many - 1, waiting: 1 })
        else expect(report).toMatchObject({ intact: false, firstBroken: { position, reason: 'seal-missing' } })
      }),
      runs,
    )
  })

  test('a changed seal', async () => {
    const id = await sealed()
    await tamper(`update casebook.audit_seal set hash = sha256('x') where partnership_id = $1 and position = $2`, id, 7)
    expect(await verify(id)).toMatchObject({ intact: false, firstBroken: { position: 7, reason: 'event-changed' } })
  })

  test('an event slipped in behind those that are sealed', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, async (position) => {
        const id = await sealed()
        await tamper(
          `insert into casebook.audit_event (partnership_id, at, action, transaction_id)
            select partnership_id, at, 'names-shown', (transaction_id::text::bigint - 1)::text::xid8
            from casebook.audit_event where partnership_id = $1 and id = $2`,
          id,
          await eventAt(id, position),
        )
        const report = await verify(id)
        expect(report).toMatchObject({ intact: false, firstBroken: { reason: 'event-added-later' } })
        const { rows } = await sql<{ id: string }>`
          select max(id) as id from casebook.audit_event where partnership_id = ${id}`.execute(app.superuser)
        expect(report.firstBroken?.eventId).toBe(rows[0]?.id)
      }),
      runs,
    )
  })

  test('two events that changed places', async () => {
    const id = await sealed()
    const [a, b] = [await eventAt(id, 3), await eventAt(id, 4)]
    await tamper(
      `update casebook.audit_seal set event_id = case position when 3 then -1 else -2 end
        where partnership_id = $1 and position in (3, 4)`,
      id,
    )
    await tamper(`update casebook.audit_seal set event_id = $2 where partnership_id = $1 and position = 3`, id, b)
    await tamper(`update casebook.audit_seal set event_id = $2 where partnership_id = $1 and position = 4`, id, a)
    expect(await verify(id)).toMatchObject({ intact: false, firstBroken: { position: 3, reason: 'event-changed' } })
  })

  test('another partnership’s chain is not touched by it', async () => {
    const [broken, whole] = [await sealed(), await sealed()]
    await tamper('delete from casebook.audit_event where partnership_id = $1', broken)
    expect(await verify(broken)).toMatchObject({ intact: false, firstBroken: { position: 1 } })
    expect(await verify(whole)).toMatchObject({ intact: true, sealed: many })
  })
})

test('after a move to a cluster that counts its transactions from the start, the chain goes on', async () => {
  const id = await newPartnership()
  // The life before: a cluster which had counted ten million transactions more.
  await tamper('update casebook.audit_count set before = before + 10000000')
  await play(id, ['event', 'event', 'event'])
  await vi.waitFor(async () => {
    await sealChain(app.db)
    expect(await verify(id)).toMatchObject({ sealed: 3 })
  })
  await tamper('update casebook.audit_count set before = before - 10000000')

  await migrateDatabase(app.ownerUrl)
  await play(id, ['event', 'event'])
  await sealAll(id)
  expect(await verify(id)).toMatchObject({ intact: true, sealed: 5, waiting: 0 })
})

test('what the people of a partnership may ask: the Business Manager sees the report, a member does not', async () => {
  const given = givenIn(app)
  const manager = await given.person({ role: 'BM' })
  await manager.api.cases.list({})
  await sealAll(manager.partnership.id)
  expect(await manager.api.audit.verify()).toMatchObject({ intact: true, sealed: 1, waiting: 0 })
  const asMember = async (person: Person) => {
    const viewpoint = { partnershipId: person.partnership.id, accountId: person.accountId, now: app.clock.now() }
    return inTransaction(app.db, viewpoint, readChainReport)
  }
  // Row-level security hides the events, so it can never be told that a chain is whole which one cannot see.
  const member = await given.person({ role: 'MEMBER', in: manager.partnership })
  expect(await asMember(member)).toMatchObject({ intact: false })
})
