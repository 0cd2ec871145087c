import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditChain } from '#tests/support/audit-chain.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let chain: ReturnType<typeof auditChain>
beforeAll(async () => {
  app = await openTestApp()
  chain = auditChain(app)
})
afterAll(() => app.close())

const runs = { numRuns: 25 }

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
    const id = await chain.newPartnership()
    await chain.play(
      id,
      Array.from({ length: many }, () => 'event' as const),
    )
    await chain.sealAll(id)
    return id
  }

  test('a changed field', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, fc.constantFrom(...changes), async (position, change) => {
        const id = await sealed()
        const eventId = await eventAt(id, position)
        await chain.tamper(
          `update casebook.audit_event set ${change} where partnership_id = $1 and id = $2`,
          id,
          eventId,
        )
        expect(await chain.verify(id)).toMatchObject({
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
        await chain.tamper('delete from casebook.audit_event where partnership_id = $1 and id = $2', id, eventId)
        expect(await chain.verify(id)).toMatchObject({
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
        await chain.tamper('delete from casebook.audit_seal where partnership_id = $1 and position = $2', id, position)
        const report = await chain.verify(id)
        if (position === many) expect(report).toMatchObject({ intact: true, sealed: many - 1, waiting: 1 })
        else expect(report).toMatchObject({ intact: false, firstBroken: { position, reason: 'seal-missing' } })
      }),
      runs,
    )
  })

  test('a changed seal', async () => {
    const id = await sealed()
    await chain.tamper(
      `update casebook.audit_seal set hash = sha256('x') where partnership_id = $1 and position = $2`,
      id,
      7,
    )
    expect(await chain.verify(id)).toMatchObject({
      intact: false,
      firstBroken: { position: 7, reason: 'event-changed' },
    })
  })

  test('an event slipped in behind those that are sealed', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, async (position) => {
        const id = await sealed()
        await chain.tamper(
          `insert into casebook.audit_event (partnership_id, at, action, transaction_id)
            select partnership_id, at, 'names-shown', (transaction_id::text::bigint - 1)::text::xid8
            from casebook.audit_event where partnership_id = $1 and id = $2`,
          id,
          await eventAt(id, position),
        )
        const report = await chain.verify(id)
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
    await chain.tamper(
      `update casebook.audit_seal set event_id = case position when 3 then -1 else -2 end
        where partnership_id = $1 and position in (3, 4)`,
      id,
    )
    await chain.tamper(`update casebook.audit_seal set event_id = $2 where partnership_id = $1 and position = 3`, id, b)
    await chain.tamper(`update casebook.audit_seal set event_id = $2 where partnership_id = $1 and position = 4`, id, a)
    expect(await chain.verify(id)).toMatchObject({
      intact: false,
      firstBroken: { position: 3, reason: 'event-changed' },
    })
  })

  test('another partnership’s chain is not touched by it', async () => {
    const [broken, whole] = [await sealed(), await sealed()]
    await chain.tamper('delete from casebook.audit_event where partnership_id = $1', broken)
    expect(await chain.verify(broken)).toMatchObject({ intact: false, firstBroken: { position: 1 } })
    expect(await chain.verify(whole)).toMatchObject({ intact: true, sealed: many })
  })
})
