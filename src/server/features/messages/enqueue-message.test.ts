import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenIn, type Received } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { inTransaction } from '../../database/transaction.ts'
import { enqueueMessage, type NewMessage } from './enqueue-message.ts'

let app: TestApp
let received: Received
beforeAll(async () => {
  app = await openTestApp()
  const given = givenIn(app)
  received = await given.receivedReferral(await given.person({ role: 'REFERRER' }))
})
afterAll(() => app.close())

const message = (facts: Partial<NewMessage> = {}): NewMessage => ({
  partnershipId: received.by.partnership.id,
  kind: 'acknowledged',
  to: 'sam@school.example',
  accountId: received.by.accountId,
  caseId: received.caseId,
  reference: received.reference,
  dueOn: null,
  path: `/cases/${received.reference}`,
  ...facts,
})

const asReferrer = <T>(work: Parameters<typeof inTransaction<T>>[2]) => {
  const { partnership, accountId } = received.by
  return inTransaction(app.db, { partnershipId: partnership.id, accountId, now: app.clock.now() }, work)
}
const write = (facts: Partial<NewMessage> = {}) =>
  asReferrer((tx) => enqueueMessage(app.deps, { tx, now: app.clock.now() }, message(facts)))

const written = async () => {
  const locked = await app.superuser.selectFrom('casebook.message_secret').select('secret').execute()
  return {
    messages: await app.superuser.selectFrom('casebook.message').selectAll().execute(),
    secrets: await Promise.all(locked.map(({ secret }) => app.deps.secrets.unlock(secret))),
  }
}

test('without a mail server a message is kept, and the secret of its link apart from it', async () => {
  await write({ kind: 'referral-link', to: 'Sam@School.example', path: '/refer#not-a-real-token', dueOn: '2026-06-10' })
  const { messages, secrets } = await written()
  expect(messages).toMatchObject([
    {
      kind: 'referral-link',
      to_address: 'Sam@School.example',
      case_id: received.caseId,
      reference: received.reference,
      due_on: '2026-06-10',
      path: '/refer',
      status: 'KEPT',
      attempts: 0,
      created_at: '2026-06-03T09:00:00.000Z',
      sent_at: null,
      last_problem: null,
    },
  ])
  expect(secrets).toEqual(['not-a-real-token'])
})

test('no message is left of a change that was taken back', async () => {
  const before = await written()
  const change = asReferrer(async (tx) => {
    await enqueueMessage(app.deps, { tx, now: app.clock.now() }, message())
    throw new Error('The change is taken back')
  })
  await expect(change).rejects.toThrow('The change is taken back')
  expect(await written()).toEqual(before)
})

test.each([
  ['two addresses', { to: 'sam@school.example,eve@evil.example' }],
  ['a further header', { to: 'sam@school.example\r\nBcc: eve@evil.example' }],
  ['a secret in a link that many may see', { path: '/cases/TEST-2026-001#secret' }],
  ['a link that lets somebody in, without what does', { kind: 'referral-link', path: '/refer' }],
  ['a link to elsewhere', { path: 'https://evil.example/' }],
] as const)('refused before anything is written: %s', async (_, facts) => {
  const before = await written()
  await expect(write(facts)).rejects.toThrow(/not one e-mail address|must (not )?hold a secret/)
  expect(await written()).toEqual(before)
})
