import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'
import { inTransaction } from '../../database/transaction.ts'
import { enqueueMessage, type NewMessage } from './enqueue-message.ts'

let app: TestApp
let received: Received
const people = new Map<string, Person | null>()
const who = (name: string) => people.get(name) as Person

const write = (
  { partnership, accountId }: Person,
  facts: Pick<NewMessage, 'kind' | 'to' | 'path'> & Partial<NewMessage>,
) =>
  inTransaction(app.db, { partnershipId: partnership.id, accountId, now: app.clock.now() }, (tx) =>
    enqueueMessage(
      app.deps,
      { tx, now: app.clock.now() },
      {
        partnershipId: partnership.id,
        accountId: null,
        caseId: null,
        reference: null,
        dueOn: null,
        ...facts,
      },
    ),
  )

// Three messages: an invitation, the link to a referral, and one to the Business Manager about it; elsewhere a fourth.
beforeAll(async () => {
  app = await openTestApp()
  const given = givenIn(app)
  const referrer = await given.person({ role: 'REFERRER' })
  // Received before there is anybody who has to hear of it.
  received = await given.receivedReferral(referrer)
  const manager = await given.person({ role: 'BM', name: 'Dana Pretendley' })
  const conflicted = await given.person({ role: ['BM', 'ADMIN'] })
  const listed = await given.person({ role: 'MEMBER' })
  await given.relation(conflicted, received, 'conflicted')
  await given.relation(listed, received, 'listed')
  const elsewhere = await given.person({ role: ['BM', 'ADMIN'], in: await given.partnership('ELSE') })
  const entries: [string, Person | null][] = [
    ['Business Manager', manager],
    ['administrator', await given.person({ role: 'ADMIN' })],
    ['coordinator', await given.person({ role: 'COORD' })],
    ['referrer', referrer],
    ['listed member', listed],
    ['member', await given.person({ role: 'MEMBER' })],
    ['auditor', await given.person({ role: 'AUDITOR' })],
    ['conflicted Business Manager', conflicted],
    ['Business Manager elsewhere', elsewhere],
    ['nobody', null],
  ]
  for (const [name, person] of entries) people.set(name, person)
  const { caseId, reference } = received
  await write(manager, { kind: 'invitation', to: 'new@council.example', path: '/invitation#token-one' })
  app.clock.pass({ minutes: 1 })
  const about = { caseId, reference }
  await write(referrer, { kind: 'referral-link', to: 'ref@school.example', path: '/refer#token-two', ...about })
  app.clock.pass({ minutes: 1 })
  await write(referrer, {
    kind: 'new-concern',
    to: manager.email,
    accountId: manager.accountId,
    dueOn: '2026-06-10',
    path: `/cases/${reference}`,
    ...about,
  })
  await write(elsewhere, { kind: 'invitation', to: 'new@else.example', path: '/invitation#token-three' })
}, 60_000)
afterAll(() => app.close())

describe('the outbox', () => {
  test.each(['Business Manager', 'administrator'])('%s: what, to whom, and the links to pass on', async (name) => {
    const { messages, count, isSending } = await who(name).api.messages.list({})
    expect({ count, isSending }).toEqual({ count: 3, isSending: false })
    const { email } = who('Business Manager')
    const { reference } = received
    expect(messages.map(({ id: _, createdAt: __, ...message }) => message)).toEqual([
      {
        kind: 'new-concern',
        to: email,
        name: 'Dana Pretendley',
        reference,
        dueOn: '2026-06-10',
        status: 'KEPT',
        sentAt: null,
        problem: null,
        link: `http://casebook.test/cases/${reference}`,
      },
      {
        kind: 'referral-link',
        to: 'ref@school.example',
        name: null,
        reference,
        dueOn: null,
        status: 'KEPT',
        sentAt: null,
        problem: null,
        link: 'http://casebook.test/refer#token-two',
      },
      {
        kind: 'invitation',
        to: 'new@council.example',
        name: null,
        reference: null,
        dueOn: null,
        status: 'KEPT',
        sentAt: null,
        problem: null,
        link: 'http://casebook.test/invitation#token-one',
      },
    ])
  })

  test('a conflict of interest takes the messages about that case out of it', async () => {
    const { messages } = await who('conflicted Business Manager').api.messages.list({})
    expect(messages.map(({ kind }) => kind)).toEqual(['invitation'])
  })

  test('narrowed to one status, and page by page', async () => {
    const { api } = who('Business Manager')
    expect(await api.messages.list({ status: 'FAILED' })).toMatchObject({ messages: [], count: 0 })
    expect((await api.messages.list({ status: 'KEPT' })).messages).toHaveLength(3)
    expect(await api.messages.list({ page: 2 })).toMatchObject({ messages: [], count: 3 })
  })
})

describe('about a case', () => {
  test('whoever works on it sees what was sent to whom, and no link', async () => {
    const messages = await who('coordinator').api.messages.ofCase({ reference: received.reference })
    expect(messages.map(({ kind, to, name, status }) => [kind, to, name, status])).toEqual([
      ['new-concern', who('Business Manager').email, 'Dana Pretendley', 'KEPT'],
      ['referral-link', 'ref@school.example', null, 'KEPT'],
    ])
    expect(JSON.stringify(messages)).not.toMatch(/token|http/)
  })

  test.each(['referrer', 'listed member'])('%s sees what was sent to them alone', async (name) => {
    expect(await who(name).api.messages.ofCase({ reference: received.reference })).toEqual([])
  })
})

// By bare SQL as the application's role: the second wall alone.
test.each([
  ['Business Manager', 3, 2],
  ['administrator', 3, 2],
  ['coordinator', 2, 0],
  ['conflicted Business Manager', 1, 1],
  ['Business Manager elsewhere', 1, 1],
  ['referrer', 0, 0],
  ['listed member', 0, 0],
  ['member', 0, 0],
  ['auditor', 0, 0],
  ['nobody', 0, 0],
])('row-level security: %s sees %i messages and %i secrets', async (name, messages, secrets) => {
  const sqlAs = await openSqlAs(app)
  const count = async (table: string) =>
    (await sqlAs(people.get(name) ?? null, `select * from casebook.${table}`)).rowCount
  expect([await count('message'), await count('message_secret')]).toEqual([messages, secrets])
})

describe('row-level security', () => {
  const row = (status: string, partnershipId: string) =>
    `insert into casebook.message (partnership_id, id, kind, to_address, path, status, created_at)
      values ('${partnershipId}', gen_random_uuid(), 'action', 'a@b.example', '/', '${status}', now())`

  test('nobody writes a message as sent, nor one of another partnership', async () => {
    const sqlAs = await openSqlAs(app)
    const [mine, theirs] = [who('member').partnership.id, who('Business Manager elsewhere').partnership.id]
    await sqlAs(who('member'), row('QUEUED', mine))
    await expect(sqlAs(who('member'), row('SENT', mine))).rejects.toThrow('violates row-level security policy')
    await expect(sqlAs(who('member'), row('QUEUED', theirs))).rejects.toThrow('violates row-level security policy')
  })

  test.each([
    ['Business Manager', 3],
    ['coordinator', 0],
    ['referrer', 0],
    ['member', 0],
  ])('%s changes %i messages at the most', async (name, count) => {
    const sqlAs = await openSqlAs(app)
    const { rowCount } = await sqlAs(who(name), "update casebook.message set last_problem = 'x'")
    expect(rowCount).toBe(count)
  })

  test('messages are never deleted, and no secret by a person', async () => {
    const sqlAs = await openSqlAs(app)
    const deleted = sqlAs(who('Business Manager'), 'delete from casebook.message')
    await expect(deleted).rejects.toThrow('permission denied for table message')
    expect((await sqlAs(who('Business Manager'), 'delete from casebook.message_secret')).rowCount).toBe(0)
  })
})

describe('asked to send again', () => {
  const kept = async (kind: string) => {
    const { messages } = await who('Business Manager').api.messages.list({})
    return messages.find((message) => message.kind === kind)?.id ?? ''
  }
  const sendAgain = async (kind: string) =>
    who('Business Manager').api.messages.sendAgain({ messageId: await kept(kind) })
  const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } })

  test('without a mail server it says what to do instead', async () => {
    await expect(sendAgain('new-concern')).rejects.toMatchObject(
      refusal('No mail server is set: pass the link on by hand.'),
    )
  })

  test('once its link is gone it says so, and shows none', async () => {
    await app.superuser.deleteFrom('casebook.message_secret').execute()
    const mailer = { send: async () => undefined }
    Object.assign(app.deps, { mailer })
    await expect(sendAgain('invitation')).rejects.toMatchObject(
      refusal('The link of this message has run out. Make a new one where it came from.'),
    )
    const { messages } = await who('Business Manager').api.messages.list({})
    expect(messages.find(({ kind }) => kind === 'invitation')).toMatchObject({ status: 'KEPT', link: null })
  })

  test('it waits to be sent, and is not asked for twice', async () => {
    await sendAgain('new-concern')
    expect((await who('Business Manager').api.messages.list({ status: 'QUEUED' })).messages).toMatchObject([
      { kind: 'new-concern', link: null },
    ])
    await expect(sendAgain('new-concern')).rejects.toMatchObject(
      refusal('This message has been sent, or is about to be.'),
    )
  })

  test('a message of another partnership is not there', async () => {
    const { messages } = await who('Business Manager elsewhere').api.messages.list({})
    const theirs = { messageId: messages[0]?.id ?? '' }
    await expect(who('Business Manager').api.messages.sendAgain(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
