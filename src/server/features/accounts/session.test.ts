import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { codeOf, goodPassword, invite, join, openVisitor, setUp, type Visitor } from '#tests/support/visitor.ts'

let app: TestApp
let admin: Visitor
let uri: string
const start = async (publicUrl = 'http://casebook.test') => {
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString(), publicUrl })
  const ready = await setUp(app)
  admin = ready.visitor
  uri = ready.uri
}
beforeEach(() => start())
afterEach(() => app.close())

const notSignedIn = { code: 'NOT_SIGNED_IN' }
const mine = { email: 'sunita@pretend.example', password: goodPassword }

async function signIn() {
  const visitor = openVisitor(app)
  await visitor.api.accounts.signIn(mine)
  await visitor.api.accounts.verifyCode({ code: codeOf(uri) })
  return visitor
}

describe('time', () => {
  test('thirty minutes without activity end the session', async () => {
    app.clock.pass({ minutes: 29 })
    await admin.api.directory.list()
    app.clock.pass({ minutes: 29 })
    await admin.api.directory.list()
    app.clock.pass({ minutes: 31 })
    await expect(admin.api.directory.list()).rejects.toMatchObject(notSignedIn)
    expect(await admin.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_OUT', me: null })
  })

  test('what the page asks by itself is no activity', async () => {
    for (let minutes = 0; minutes < 30; minutes += 5) {
      await admin.api.myWork.list()
      app.clock.pass({ minutes: 5 })
    }
    await expect(admin.api.myWork.list()).rejects.toMatchObject(notSignedIn)
  })

  test('twelve hours end it whatever is done', async () => {
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      await admin.api.directory.list()
      app.clock.pass({ minutes: 20 })
    }
    await expect(admin.api.directory.list()).rejects.toMatchObject(notSignedIn)
  })
})

describe('signing out', () => {
  const told = async () => {
    const events = app.superuser.selectFrom('casebook.audit_event').select('action').orderBy('id', 'desc')
    return (await events.executeTakeFirstOrThrow()).action
  }

  test('here ends this session alone, also for a copy of its cookie', async () => {
    const elsewhere = await signIn()
    const copy = new Map(admin.cookies)
    await admin.api.accounts.signOut()
    expect(await told()).toBe('signed-out')
    expect(admin.cookies.size).toBe(0)
    for (const [name, value] of copy) admin.cookies.set(name, value)
    await expect(admin.api.directory.list()).rejects.toMatchObject(notSignedIn)
    await elsewhere.api.directory.list()
  })

  test('everywhere ends all of them', async () => {
    const elsewhere = await signIn()
    await elsewhere.api.accounts.signOutEverywhere()
    expect(await told()).toBe('signed-out-everywhere')
    for (const { api } of [admin, elsewhere]) await expect(api.directory.list()).rejects.toMatchObject(notSignedIn)
  })
})

test('an ended seat ends access at the very next request', async () => {
  const { visitor: olu } = await join(app, await invite(admin, { email: 'olu@pretend.example', role: 'BM' }))
  await olu.api.cases.list({})
  const { seats } = await admin.api.directory.list()
  const holding = seats.find(({ role }) => role === 'BM')?.holders[0]
  const today = app.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  await admin.api.directory.endSeat({ holdingId: holding?.holdingId ?? '', until: today })
  await expect(olu.api.cases.list({})).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  expect(await olu.api.accounts.standing()).toMatchObject({ stage: 'NO_SEAT', me: null })
})

describe('the session cookie', () => {
  const sessionCookies = () => admin.setCookies.filter((cookie) => cookie.includes('session_token='))

  test('is out of reach of scripts and other sites', () => {
    expect(sessionCookies().length).toBeGreaterThan(0)
    for (const cookie of sessionCookies()) {
      expect(cookie).toMatch(/^casebook\.session_token=/)
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; SameSite=Strict/i)
      expect(cookie).toMatch(/; Path=\//i)
      expect(cookie).not.toMatch(/; Domain/i)
    }
  })

  test('goes over https alone when the address is one', async () => {
    await app.close()
    await start('https://casebook.test')
    for (const cookie of sessionCookies()) {
      expect(cookie).toMatch(/^__Secure-casebook\.session_token=/)
      expect(cookie).toMatch(/; Secure/i)
    }
    await admin.api.directory.list()
  })

  test('is a new one after signing in: one that was planted opens nothing', async () => {
    const visitor = openVisitor(app)
    visitor.cookies.set('casebook.session_token', 'planted-by-somebody.c2lnbmVk')
    await visitor.api.accounts.signIn(mine)
    await visitor.api.accounts.verifyCode({ code: codeOf(uri) })
    expect(visitor.cookies.get('casebook.session_token')).not.toContain('planted')
    const planted = app.client('casebook.session_token=planted-by-somebody.c2lnbmVk')
    await expect(planted.directory.list()).rejects.toMatchObject(notSignedIn)
  })

  test.each(['%E0%A4%A', '%00', 'a%00b.c', '....', `${'x'.repeat(5000)}.y`, '%ED%A0%80', "' or 1=1 --.x", ''])(
    'made up as %j is nobody’s',
    async (value) => {
      const cookie = `casebook.session_token=${value}`
      for (const path of ['/standing', '/directory']) {
        const response = await app.request(path, {}, cookie)
        expect([path, response.status]).toEqual([path, path === '/standing' ? 200 : 401])
      }
      const body = JSON.stringify({ code: '123456' })
      const headers = { 'content-type': 'application/json' }
      const response = await app.request('/sign-in/code', { method: 'POST', body, headers }, cookie)
      expect(response.status).toBe(422)
      expect((await app.request('/sign-out', { method: 'POST' }, cookie)).status).toBe(200)
      expect(app.problems).toEqual([])
    },
  )
})
