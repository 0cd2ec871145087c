import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let person: Person
beforeAll(async () => {
  app = await openTestApp()
  person = await givenIn(app).person({ role: 'MEMBER' })
})
afterAll(() => app.close())

const json = { 'content-type': 'application/json' }
const start = (headers: Record<string, string>, body: BodyInit = JSON.stringify({ id: crypto.randomUUID() })) =>
  app.request(
    '/concerns',
    { method: 'POST', body, headers: { ...json, ...headers }, duplex: 'half' } as RequestInit,
    person.cookie,
  )

describe('a change sent from another site', () => {
  test.each([
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://casebook.test.evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://casebook.test' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://casebook.test' }, 200],
    [{ origin: 'http://casebook.test' }, 200],
    [{}, 200],
  ])('%j: %d', async (headers, status) => {
    const response = await start(headers)
    expect(response.status).toBe(status)
    if (status === 403) expect(await response.json()).toEqual({ code: 'OTHER_ORIGIN' })
  })
})

describe('too much at once', () => {
  const large = JSON.stringify({ id: crypto.randomUUID(), more: 'x'.repeat(1_000_001) })

  test('is refused by its size', async () => {
    const response = await start({ 'content-length': String(large.length) }, large)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'TOO_LARGE' })
  })

  test('is refused while it comes, when no size was told', async () => {
    const response = await start({}, new Blob([large]).stream())
    expect(response.status).toBe(413)
  })

  test('a file of up to 10 MB may come, and no more', async () => {
    const { concernId } = await givenIn(app).draft(person)
    const attach = (size: number) => {
      const body = new FormData()
      body.set('file', new File([new Uint8Array(size)], 'large.pdf'))
      return app.request(`/concerns/${concernId}/attachments`, { method: 'POST', body }, person.cookie)
    }
    expect((await attach(10_000_000)).status).toBe(422)
    expect((await attach(10_000_001)).status).toBe(400)
    expect((await attach(11_000_001)).status).toBe(413)
  })
})

test('every answer forbids framing, sniffing and keeping, and the API allows no other origin', async () => {
  const response = await app.request('/standing')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  })
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(response.headers.get('access-control-allow-origin')).toBe(null)
})

test('an address that is none is told so, signed in or not', async () => {
  for (const cookie of [undefined, person.cookie]) {
    const response = await app.request('/no/such/thing', {}, cookie)
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'NO_SUCH_PROCEDURE' }),
    ])
  }
})

test('sign-in machinery is not served at addresses of its own', async () => {
  for (const path of ['/auth/sign-in/email', '/auth/get-session', '/auth/two-factor/disable', '/auth/sign-up/email']) {
    expect((await app.request(path, { method: 'POST', body: '{}', headers: json })).status).toBe(404)
  }
})

test('nobody is picked from a list in a live installation', async () => {
  expect((await app.request('/demonstration/people')).status).toBe(404)
  const body = JSON.stringify({ accountId: person.accountId })
  expect((await app.request('/demonstration/sign-in', { method: 'POST', body, headers: json })).status).toBe(404)
})

test('the API describes itself, and names nobody', async () => {
  const response = await app.request('/openapi.json')
  expect(response.status).toBe(200)
  expect(Object.keys(((await response.json()) as { paths: object }).paths)).toContain('/cases/{reference}')
})
