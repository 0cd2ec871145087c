import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { inTransaction } from '../../database/transaction.ts'
import { enqueueMessage, type NewMessage } from './enqueue-message.ts'
import { sendMessage } from './send-message.ts'

let app: TestApp
let mailServer: Awaited<ReturnType<typeof openMailServer>>
let received: Received
let manager: Person
beforeAll(async () => {
  mailServer = await openMailServer()
  app = await openTestApp({ smtpUrl: mailServer.url })
  const given = givenIn(app)
  manager = await given.person({ role: 'BM' })
  received = await given.receivedReferral(await given.person({ role: 'REFERRER' }))
})
afterAll(async () => {
  await app.close()
  await mailServer.close()
})
beforeEach(() => {
  mailServer.mails.length = 0
})

let count = 0
const newAddress = () => {
  count += 1
  return `sam${count}@school.example`
}
const write = async (facts: Partial<NewMessage> = {}, after: () => void = () => undefined) => {
  const { partnership, accountId } = received.by
  const to = newAddress()
  await inTransaction(app.db, { partnershipId: partnership.id, accountId, now: app.clock.now() }, async (tx) => {
    await enqueueMessage(
      app.deps,
      { tx, now: app.clock.now() },
      {
        partnershipId: partnership.id,
        kind: 'acknowledged',
        to,
        accountId,
        caseId: received.caseId,
        reference: received.reference,
        dueOn: null,
        path: `/cases/${received.reference}`,
        ...facts,
      },
    )
    after()
  })
  return rowOf(facts.to ?? to)
}
const rowOf = (to: string) =>
  app.superuser.selectFrom('casebook.message').selectAll().where('to_address', '=', to).executeTakeFirstOrThrow()
const once = (to: string) => mailServer.mails.filter(({ recipients }) => recipients.includes(to))
const becomes = (to: string, facts: object) =>
  vi.waitFor(async () => expect(await rowOf(to)).toMatchObject(facts), { timeout: 20_000, interval: 50 })
const secrets = () => app.superuser.selectFrom('casebook.message_secret').select('message_id').execute()

describe('a message is sent', () => {
  test('once, to one address, with reference, task, date and link and nothing else', async () => {
    const { id, to_address: to, status } = await write({ kind: 'new-concern', dueOn: '2026-06-10' })
    expect(status).toBe('QUEUED')
    await becomes(to, { status: 'SENT', attempts: 1, sent_at: '2026-06-03T09:00:00.000Z', last_problem: null })
    expect(once(to)).toMatchObject([
      {
        recipients: [to],
        from: { name: 'Pretend Casebook', address: 'casebook@pretend.example' },
        to: [{ name: '', address: to }],
        subject: `TEST: Triage a new referral (${received.reference}), by Wed 10 June 2026`,
        messageId: `<${id}@pretend.example>`,
      },
    ])
    const [mail] = once(to)
    expect(mail?.text).toBe(`Triage a new referral.

Reference: ${received.reference}
Due: Wed 10 June 2026
Link: http://casebook.test/cases/${received.reference}

Sent by the casebook of TEST. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.
`)
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(mail?.headers.map(({ key }) => key).toSorted()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ])
  })

  test('with the secret of its link, which is forgotten then', async () => {
    const path = '/refer#a-token-that-lets-somebody-in'
    const { id, to_address: to } = await write({ kind: 'referral-link', path, reference: null, caseId: null })
    await becomes(to, { status: 'SENT', path: '/refer' })
    expect(once(to)[0]?.text).toContain(`Link: http://casebook.test${path}`)
    expect(await secrets()).not.toContainEqual({ message_id: id })
  })

  test('and the sending is in the trail, by the system itself', async () => {
    const { id, to_address: to } = await write()
    await becomes(to, { status: 'SENT' })
    const event = await app.superuser
      .selectFrom('casebook.audit_event')
      .select(['actor_id', 'case_id', 'detail'])
      .where('action', '=', 'message-sent')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ actor_id: null, case_id: received.caseId, detail: { on: id } })
  })

  test('but not when the change that caused it is taken back', async () => {
    const gone = newAddress()
    const change = write({ to: gone }, () => {
      throw new Error('The change is taken back')
    })
    await expect(change).rejects.toThrow('The change is taken back')
    const { to_address: later } = await write()
    await becomes(later, { status: 'SENT' })
    expect(once(gone)).toEqual([])
    expect(await app.superuser.selectFrom('casebook.message').where('to_address', '=', gone).execute()).toEqual([])
  })

  test('and never a second time, by whomever its job is worked off again', async () => {
    const { id, to_address: to } = await write()
    await becomes(to, { status: 'SENT' })
    const job = { partnershipId: received.by.partnership.id, messageId: id }
    await Promise.allSettled(Array.from({ length: 5 }, () => sendMessage(app.deps, job)))
    expect(once(to)).toHaveLength(1)
    expect(await rowOf(to)).toMatchObject({ status: 'SENT', attempts: 1 })
  })

  test('by one worker, though several begin with it at the same moment', async () => {
    const { id, to_address: to } = await write()
    const job = { partnershipId: received.by.partnership.id, messageId: id }
    await Promise.allSettled(Array.from({ length: 5 }, () => sendMessage(app.deps, job)))
    await becomes(to, { status: 'SENT' })
    expect(once(to)).toHaveLength(1)
  })
})

describe('when the mail server says no', () => {
  test('for the moment, it is asked again', async () => {
    mailServer.refuse(451)
    const { to_address: to } = await write()
    await becomes(to, { status: 'QUEUED', attempts: 1, last_problem: 'try-later' })
    await becomes(to, { status: 'SENT', attempts: 2, last_problem: null })
    expect(once(to)).toHaveLength(1)
  })

  test('again and again, the message has failed after the last attempt, and keeps the secret of its link', async () => {
    mailServer.refuse(421, { times: 3, at: 'recipient' })
    const { id, to_address: to } = await write({ kind: 'invitation', path: '/invitation#token', caseId: null })
    await becomes(to, { status: 'FAILED', attempts: 3, last_problem: 'try-later' })
    expect(once(to)).toEqual([])
    expect(await secrets()).toContainEqual({ message_id: id })
  })

  test.each([
    ['to the address', 550, 'recipient', 'address-refused'],
    ['to the message', 554, 'content', 'mail-refused'],
  ] as const)('for good %s, it is not asked again', async (_, code, at, problem) => {
    mailServer.refuse(code, { at })
    const { to_address: to } = await write()
    await becomes(to, { status: 'FAILED', attempts: 1, last_problem: problem })
    expect(once(to)).toEqual([])
  })
})

test('a message that failed is sent when somebody asks for it', async () => {
  mailServer.refuse(550, { at: 'recipient' })
  const { id, to_address: to } = await write()
  await becomes(to, { status: 'FAILED' })
  await manager.api.messages.sendAgain({ messageId: id })
  await becomes(to, { status: 'SENT', attempts: 2, last_problem: null })
  expect(once(to)).toHaveLength(1)
})

test('when the mail server is away, messages wait for it to come back', async () => {
  const { port } = mailServer
  await mailServer.close()
  const { to_address: to } = await write()
  await becomes(to, { status: 'QUEUED', attempts: 1, last_problem: 'no-connection' })
  mailServer = await openMailServer({ port })
  await becomes(to, { status: 'SENT' })
  expect(once(to)).toHaveLength(1)
})

test('a message that waits in an installation whose mail server was taken away is kept', async () => {
  mailServer.refuse(451, { times: 3 })
  const { id, to_address: to } = await write()
  await becomes(to, { status: 'FAILED' })
  await app.superuser.updateTable('casebook.message').set({ status: 'QUEUED' }).where('id', '=', id).execute()
  const job = { partnershipId: received.by.partnership.id, messageId: id }
  await sendMessage({ ...app.deps, mailer: null }, job)
  expect(await rowOf(to)).toMatchObject({ status: 'KEPT' })
  expect(once(to)).toEqual([])
})

test('what is logged of it is codes alone', () => {
  const said = JSON.stringify(app.problems)
  expect(app.problems.length).toBeGreaterThan(3)
  expect(said).not.toMatch(/@|Not now|casebook\.test/)
})
