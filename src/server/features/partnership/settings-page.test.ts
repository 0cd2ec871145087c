import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingsFrom } from '#domain/partnership/settings.ts'
import { givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let manager: Person
let administrator: Person
let elsewhere: Person
beforeAll(async () => {
  app = await openTestApp()
  const given = givenIn(app)
  manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Dana Testperson' })
  administrator = await given.person({ role: 'ADMIN', agency: 'CSCP', name: 'Sunita Testperson' })
  elsewhere = await given.person({ role: 'BM', agency: 'CSCP', in: await given.partnership('ELSE') })
})
afterAll(() => app.close())

const defaults = settingsFrom({})
const eventsOf = async (action: string) =>
  app.superuser
    .selectFrom('casebook.audit_event')
    .select(['actor_id', 'detail', 'partnership_id'])
    .where('action', '=', action)
    .orderBy('id')
    .execute()

test('a change is kept for this partnership alone, counts its clocks, and the trail names the fields', async () => {
  const { version } = await manager.api.partnership.settings()
  const settings = { ...defaults, triage_days: 7, referral_domains: ['@GOV.uk', 'elm.sch.uk', 'gov.uk'] }
  expect(
    await manager.api.partnership.saveSettings({ version, urgentContact: 'MASH, 020 7946 0000', settings }),
  ).toEqual({
    version: version + 1,
    changed: ['referral_domains', 'triage_days', 'urgent_contact'],
  })
  expect(await administrator.api.partnership.settings()).toMatchObject({
    version: version + 1,
    urgentContact: 'MASH, 020 7946 0000',
    settings: { triage_days: 7, referral_domains: ['gov.uk', 'elm.sch.uk'], acknowledge_days: 1 },
  })
  expect((await elsewhere.api.partnership.settings()).settings).toEqual(defaults)
  expect(await eventsOf('settings-changed')).toEqual([
    {
      actor_id: manager.accountId,
      partnership_id: manager.partnership.id,
      detail: { fields: ['referral_domains', 'triage_days', 'urgent_contact'] },
    },
  ])
})

test('of two people at once the second is told who changed what, and nothing of theirs is overwritten', async () => {
  const { version, settings, urgentContact } = await administrator.api.partnership.settings()
  await manager.api.partnership.saveSettings({ version, urgentContact, settings: { ...settings, review_days: 40 } })
  const second = { ...settings, most_deferrals: 3 }
  await expect(
    administrator.api.partnership.saveSettings({ version, urgentContact, settings: second }),
  ).rejects.toMatchObject({
    code: 'CHANGED_BY_SOMEONE_ELSE',
    data: { by: 'Dana Testperson', fields: ['review_days'] },
  })
  expect((await manager.api.partnership.settings()).settings).toEqual({ ...settings, review_days: 40 })
})

test('saving what stands already is no change', async () => {
  const { version, settings, urgentContact } = await manager.api.partnership.settings()
  const before = await eventsOf('settings-changed')
  expect(await manager.api.partnership.saveSettings({ version, urgentContact, settings })).toEqual({
    version,
    changed: [],
  })
  expect(await eventsOf('settings-changed')).toEqual(before)
})

test('what cannot stand is told at its field', async () => {
  const { version, settings, urgentContact } = await manager.api.partnership.settings()
  const wrong = { ...settings, triage_days: 0, referral_domains: ['gmail.com'] }
  const answer = await app.request(
    '/settings',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, urgentContact, settings: wrong }),
    },
    manager.cookie,
  )
  expect(await answer.json()).toMatchObject({
    data: {
      issues: [
        {
          path: ['settings', 'referral_domains'],
          message: 'Anybody can have an address at gmail.com, so it cannot be allowed',
        },
        { path: ['settings', 'triage_days'], message: 'Enter a whole number from 1 to 20' },
      ],
    },
  })
})
