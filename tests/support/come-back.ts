import { publicUrl } from './server-app.ts'
import type { Visitor } from './visitor.ts'

/** Follows an organisation's sign-in as a browser does, to where it sends the person back. */
async function followSignIn(url: string) {
  const cookies = new Map<string, string>()
  let at = url
  while (!at.startsWith(`${publicUrl}/`)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';', 1)
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`)
    at = new URL(next, at).href
  }
  return Object.fromEntries(new URL(at).searchParams)
}

type Finish = Parameters<Visitor['api']['singleSignOn']['finish']>[0]

/** Goes to an organisation's sign-in and comes back with its answer. */
export async function comeBack(visitor: Visitor, provider = 'council', change: (url: URL) => void = () => undefined) {
  const { url } = await visitor.api.singleSignOn.start({ provider, next: '/cases' })
  const address = new URL(url)
  change(address)
  return { provider, ...(await followSignIn(address.href)) } as Finish
}

export async function signInThrough(visitor: Visitor, provider?: string) {
  await visitor.api.singleSignOn.finish(await comeBack(visitor, provider))
  return visitor
}
