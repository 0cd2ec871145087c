import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenIn } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { inTransaction } from './database/transaction.ts'
import { enqueueMessage } from './features/messages/enqueue-message.ts'
import { keepHouse } from './housekeeping.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

/** A kept invitation in each of two partnerships. */
async function keptInvitations() {
  const given = givenIn(app)
  for (const prefix of ['AAA', 'BBB']) {
    const { id: partnershipId } = await given.partnership(prefix)
    const now = app.clock.now()
    await inTransaction(app.db, { partnershipId, accountId: null, now }, (tx) =>
      enqueueMessage(
        app.deps,
        { tx, now },
        {
          partnershipId,
          kind: 'invitation',
          to: 'sam@school.example',
          accountId: null,
          caseId: null,
          reference: null,
          dueOn: null,
          path: '/invitation#a-token',
        },
      ),
    )
  }
}
const countOf = async (table: 'casebook.message' | 'casebook.message_secret') =>
  (await app.superuser.selectFrom(table).select('partnership_id').execute()).length

test('in every partnership: after seven days a kept message no longer lets anybody in, and stands for good', async () => {
  await keptInvitations()
  app.clock.pass({ hours: 7 * 24 })
  await keepHouse(app.deps)
  expect(await countOf('casebook.message_secret')).toBe(2)
  app.clock.pass({ seconds: 1 })
  await Promise.all([keepHouse(app.deps), keepHouse(app.deps)])
  await keepHouse(app.deps)
  expect(await countOf('casebook.message_secret')).toBe(0)
  expect(await countOf('casebook.message')).toBe(2)
  expect(app.problems).toEqual([])
})
