import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { Secret, TOTP, URI } from 'otpauth'
import { contract } from '#contract/router.ts'
import { offerSetUp } from '#server/features/set-up/set-up-link.ts'
import type { Client, TestApp } from './server-app.ts'

export type Visitor = ReturnType<typeof openVisitor>

type Served = { readonly app: TestApp['app']; readonly deps: { readonly publicUrl: string } }

/** A browser that keeps the cookies it is given, at an address of its own. */
export function openVisitor({ app, deps }: Served, address: string = crypto.randomUUID()) {
  const cookies = new Map<string, string>()
  /** Every cookie as it was set, with its attributes. */
  const setCookies: string[] = []

  async function send(request: Request) {
    if (cookies.size > 0) {
      request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    }
    const response = await app.fetch(request, address)
    for (const cookie of response.headers.getSetCookie()) {
      setCookies.push(cookie)
      const [pair = '', ...attributes] = cookie.split('; ')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || attributes.some((each) => /^max-age=0$/i.test(each))) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  const url = `${deps.publicUrl}/api`
  const api: Client = createORPCClient(new OpenAPILink(contract, { url, fetch: send }))
  return { api, cookies, setCookies, send, address }
}

export const goodPassword = 'kettle umbrella orbit seven'

/** The token behind the hash sign of a one-use link. */
export const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1)

/** What the phone shows: the code of this moment. */
export const codeOf = (uri: string) => {
  const parsed = URI.parse(uri)
  return new TOTP({ secret: Secret.fromBase32(parsed.secret.base32), digits: 6, period: 30 }).generate()
}

/** Sets up an authenticator app, as everybody has to after their first password. */
export async function enrol({ api }: Visitor, password = goodPassword) {
  const { uri, recoveryCodes } = await api.accounts.startAuthenticator({ password })
  await api.accounts.confirmAuthenticator({ code: codeOf(uri) })
  return { uri, recoveryCodes }
}

/** The first administrator of an empty installation, fully signed in. */
export async function setUp(app: TestApp) {
  const link = await offerSetUp(app.db, app.deps.publicUrl)
  if (!link) throw new Error('This installation is set up already')
  const visitor = openVisitor(app)
  await visitor.api.setUp.partnership({ ...setUpForm, token: tokenOf(link) })
  return { visitor, link, ...(await enrol(visitor)) }
}

export const setUpForm = {
  template: 'ONE_BOROUGH' as const,
  partnershipName: 'Pretend Safeguarding Partnership',
  shortName: 'PSP',
  referencePrefix: 'PSP',
  urgentContact: 'MASH, 020 7946 0000',
  name: 'Sunita Dummyton',
  email: 'sunita@pretend.example',
  password: goodPassword,
}

/** Invites somebody to the first seat of this role; the link is what the administrator would pass on. */
export async function invite(by: Visitor, { email, role }: { email: string; role: string }) {
  const { seats } = await by.api.directory.list()
  const seat = seats.find((each) => each.role === role)
  if (!seat) throw new Error(`No seat of ${role}`)
  const { link } = await by.api.directory.invite({
    name: 'Olu Makebelieve',
    email,
    seatId: seat.id,
    from: '2020-01-01',
  })
  return link
}

/** Accepts an invitation and sets up an authenticator. */
export async function join(app: TestApp, link: string) {
  const visitor = openVisitor(app)
  await visitor.api.accounts.acceptInvitation({ token: tokenOf(link), password: goodPassword })
  return { visitor, ...(await enrol(visitor)) }
}
