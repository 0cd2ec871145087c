import { randomText } from '../../base64url.ts'

/** A secret for a link, and the fingerprint that is stored in its place. */
export async function newToken() {
  const token = randomText()
  return { token, hash: await fingerprint(token) }
}

/** SHA-256 in hexadecimal. */
export async function fingerprint(text: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
