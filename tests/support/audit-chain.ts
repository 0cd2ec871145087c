import { sql } from 'kysely'
import { Client } from 'pg'
import { expect, vi } from 'vitest'
import { sealChain } from '#server/audit/seal-chain.ts'
import { readChainReport } from '#server/audit/verify-chain.ts'
import { givenIn } from './given.ts'
import type { TestApp } from './server-app.ts'

const insertEvent = `insert into casebook.audit_event (partnership_id, at, actor_id, action, detail)
  values ($1, now(), gen_random_uuid(), $2, $3) returning id`

export type Step = 'event' | 'seal' | 'open a slow writer' | 'it writes' | 'it commits' | 'it gives up'

/** The audit trail as a test writes, seals and checks it, beside the procedures. */
export function auditChain(app: TestApp) {
  const verify = (partnershipId: string) =>
    app.superuser.transaction().execute(async (tx) => {
      await sql`select set_config('app.partnership_id', ${partnershipId}, true)`.execute(tx)
      return readChainReport(tx)
    })

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

  /** As somebody with the owner's powers could: past row-level security, and past the rights of the application. */
  const tamper = (statement: string, ...values: unknown[]) =>
    sql.raw(statement.replaceAll(/\$(\d)/g, (_, n) => `'${String(values[Number(n) - 1])}'`)).execute(app.superuser)

  return { verify, newPartnership, openWriter, sealAll, play, tamper, insertEvent }
}
