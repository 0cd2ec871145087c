/** The token of the session cookie. It is long, random and looked up; its signature adds nothing to that here. */
export function sessionToken(headers: Headers, cookieName: string) {
  // Letters and digits as better-auth makes them; whatever else stands there is nobody's.
  return cookieIn(headers, cookieName)?.match(/^[\w-]+/)?.[0] ?? null
}

/** The value of a cookie that came with a request. */
export function cookieIn(headers: Headers, cookieName: string) {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === cookieName && value) return value
  }
  return null
}

/** The cookies of an answer, as the browser would send them back. */
export const sentBack = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')

/** Signed as better-auth signs its cookies, so that its own actions know the session too. */
export async function signed(value: string, secret: string) {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(value)))
  return encodeURIComponent(`${value}.${btoa(String.fromCharCode(...bytes))}`)
}
