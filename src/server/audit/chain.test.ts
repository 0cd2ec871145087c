import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { auditChain, type Step } from '#tests/support/audit-chain.ts'
import { givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { inTransaction } from '../database/transaction.ts'
import { migrateDatabase } from '../node/migrate.ts'
import { sealChain } from './seal-chain.ts'
import { readChainReport } from './verify-chain.ts'

let app: TestApp
let chain: ReturnType<typeof auditChain>
beforeAll(async () => {
  app = await openTestApp()
  chain = auditChain(app)
})
afterAll(() => app.close())

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

test('whoever writes and seals when, the chain holds every committed event and is whole', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const id = await chain.newPartnership()
      const committed = await chain.play(id, plan)
      await chain.sealAll(id)
      expect(await chain.verify(id)).toMatchObject({ intact: true, sealed: committed, waiting: 0, firstBroken: null })
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('an event of a transaction still open is not sealed over: it waits its turn', async () => {
  const id = await chain.newPartnership()
  const slow = await chain.openWriter()
  await slow.query(chain.insertEvent, [id, 'concern-submitted', '{}'])
  await chain.play(id, ['event', 'event'])
  await sealChain(app.db)
  expect(await chain.verify(id)).toMatchObject({ intact: true, sealed: 0, waiting: 2 })
  await slow.query('commit')
  await slow.end()
  await chain.sealAll(id)
  expect(await chain.verify(id)).toMatchObject({ intact: true, sealed: 3 })
})

test('two processes that seal together make one chain', async () => {
  const id = await chain.newPartnership()
  await chain.play(
    id,
    Array.from({ length: 30 }, () => 'event' as const),
  )
  await Promise.all(Array.from({ length: 8 }, () => sealChain(app.db)))
  await chain.sealAll(id)
  expect(await chain.verify(id)).toMatchObject({ intact: true, sealed: 30 })
})

test('after a move to a cluster that counts its transactions from the start, the chain goes on', async () => {
  const id = await chain.newPartnership()
  // The life before: a cluster which had counted ten million transactions more.
  await chain.tamper('update casebook.audit_count set before = before + 10000000')
  await chain.play(id, ['event', 'event', 'event'])
  await vi.waitFor(async () => {
    await sealChain(app.db)
    expect(await chain.verify(id)).toMatchObject({ sealed: 3 })
  })
  await chain.tamper('update casebook.audit_count set before = before - 10000000')

  await migrateDatabase(app.ownerUrl)
  await chain.play(id, ['event', 'event'])
  await chain.sealAll(id)
  expect(await chain.verify(id)).toMatchObject({ intact: true, sealed: 5, waiting: 0 })
})

test('what the people of a partnership may ask: the Business Manager sees the report, a member does not', async () => {
  const given = givenIn(app)
  const manager = await given.person({ role: 'BM' })
  await manager.api.cases.list({})
  await chain.sealAll(manager.partnership.id)
  expect(await manager.api.audit.verify()).toMatchObject({ intact: true, sealed: 1, waiting: 0 })
  const asMember = async (person: Person) => {
    const viewpoint = { partnershipId: person.partnership.id, accountId: person.accountId, now: app.clock.now() }
    return inTransaction(app.db, viewpoint, readChainReport)
  }
  // Row-level security hides the events, so it can never be told that a chain is whole which one cannot see.
  const member = await given.person({ role: 'MEMBER', in: manager.partnership })
  expect(await asMember(member)).toMatchObject({ intact: false })
})
