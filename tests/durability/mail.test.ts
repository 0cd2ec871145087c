import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { appUrlOf } from '#server/node/migrate.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { openTestApp } from '#tests/support/server-app.ts'
import { installTestQueue, stubbornJobs } from '#tests/support/test-queue.ts'
import { givenRequestsOwed } from './reminders-owed.ts'

const worker = fileURLToPath(new URL('./mail-worker.ts', import.meta.url))
const running = new Set<ChildProcess>()
// A hundred starts of the same program: the second finds it compiled.
const compiled = mkdtempSync(join(tmpdir(), 'casebook-compiled-'))
const env = { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled }
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(compiled, { recursive: true, force: true, maxRetries: 5 })
})

function start(...args: string[]) {
  const child = spawn(process.execPath, [worker, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const ended = once(child, 'close').then(() => running.delete(child))
  return { child, ended, committed: createInterface(child.stdout) }
}

test('killed 100 times between commit and sending: every message and reminder that was committed arrives', async () => {
  const started = performance.now()
  const mailServer = await openMailServer()
  const app = await openTestApp()
  await installTestQueue(app.ownerUrl, stubbornJobs)
  const { id } = await givenRequestsOwed(app)
  const args = [appUrlOf(app.ownerUrl), mailServer.url, id]
  const committed = new Set<string>()

  /** A process that writes and sends, killed some moments after some of its messages are committed. */
  const killOne = async () => {
    const process = start(...args)
    const enough = randomInt(1, 8)
    let count = 0
    for await (const address of process.committed) {
      committed.add(address)
      count += 1
      if (count === enough) setTimeout(() => process.child.kill('SIGKILL'), randomInt(0, 12))
    }
    await process.ended
  }
  const lane = async () => {
    for (let kill = 0; kill < 50; kill += 1) await killOne()
  }
  await Promise.all([lane(), lane()])
  const arrivedBefore = mailServer.mails.length

  const last = start(...args, 'quiet')
  const byStatus = () => app.superuser.selectFrom('casebook.message').select('status').distinct().execute()
  await vi.waitFor(async () => expect(await byStatus()).toEqual([{ status: 'SENT' }]), 60_000)
  last.child.kill('SIGKILL')
  await last.ended

  // Whoever gets one twice can tell: both have the same id.
  const arrived = new Map<string, string[]>()
  for (const { recipients, messageId = '' } of mailServer.mails) {
    const [to = ''] = recipients
    arrived.set(messageId, [...(arrived.get(messageId) ?? []), to])
  }
  // What was committed in the moment of the kill was not said, and is sent as well; what was taken back is not.
  const rows = await app.superuser.selectFrom('casebook.message').select(['id', 'kind', 'to_address']).execute()
  const addresses = new Set([...arrived.values()].flat())
  expect([...committed].filter((address) => !addresses.has(address))).toEqual([])
  expect([...arrived.keys()].toSorted()).toEqual(rows.map((row) => `<${row.id}@pretend.example>`).toSorted())
  for (const { id, to_address } of rows)
    expect(new Set(arrived.get(`<${id}@pretend.example>`))).toEqual(new Set([to_address]))

  // Each reminder that was noted was written once, and one mail a person a day holds all of that day.
  const noted = await app.superuser
    .selectFrom('casebook.reminder')
    .select(['account_id', 'on_date', 'message_id'])
    .execute()
  const reminders = rows.filter(({ kind }) => kind === 'reminder')
  expect(new Set(noted.map(({ message_id }) => message_id))).toEqual(new Set(reminders.map((row) => row.id)))
  expect(new Set(noted.map((row) => `${row.account_id} ${row.on_date}`)).size).toBe(reminders.length)

  const sentTwice = (kind: 'reminder' | 'action') =>
    rows.filter((row) => row.kind === kind && (arrived.get(`<${row.id}@pretend.example>`) ?? []).length > 1).length
  const twice = sentTwice('action')
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `E-mail: 100 kills, ${rows.length} messages committed, ${arrivedBefore} sent in between, 0 lost, ${twice} sent twice; of them ${reminders.length} reminders, 0 lost, ${sentTwice('reminder')} sent twice; ${seconds} s`,
  )
  await app.close()
  await mailServer.close()
}, 300_000)
