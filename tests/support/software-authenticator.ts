import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { CreationOptions, RequestOptions } from '#contract/passkeys.ts'

/** What a test may have the authenticator, or the page it works in, do wrong. */
type Lies = { origin?: string; rpId?: string; challenge?: string; isVerified?: boolean; count?: number; type?: string }
type Held = { id: string; key: KeyObject; rpId: string; userHandle: string; count: number }

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

/** CBOR (RFC 8949), as far as a passkey needs it: small numbers, texts, bytes and maps. */
function cbor(value: number | string | Buffer | Map<unknown, unknown>): Buffer {
  const head = (kind: number, size: number) =>
    size < 24
      ? Buffer.from([(kind << 5) | size])
      : size < 256
        ? Buffer.from([(kind << 5) | 24, size])
        : Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, each]) => [cbor(key as string), cbor(each as string)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

/** A phone or security key in software: makes ES256 passkeys and signs with them, as WebAuthn Level 3 has it. */
export function softwareAuthenticator(origin: string) {
  const held: Held[] = []

  const clientData = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({ type: lies.type ?? type, challenge, origin: lies.origin ?? origin, crossOrigin: false }),
    )

  function authenticatorData(rpId: string, count: number, lies: Lies, credential: Buffer = Buffer.alloc(0)) {
    const [present, verified, withCredential] = [1, lies.isVerified === false ? 0 : 4, credential.length > 0 ? 64 : 0]
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lies.count ?? count)
    const flags = Buffer.from([present | verified | withCredential])
    return Buffer.concat([sha256(lies.rpId ?? rpId), flags, counter, credential])
  }

  return {
    /** What `navigator.credentials.create` would answer. */
    create(options: CreationOptions, lies: Lies = {}) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const id = randomBytes(32)
      const coseKey = new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(coseKey)])
      const authData = authenticatorData(options.rp.id, 0, lies, credential)
      const attestation = new Map<string, string | Buffer | Map<unknown, unknown>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      const name = id.toString('base64url')
      held.push({ id: name, key: privateKey, rpId: options.rp.id, userHandle: options.user.id, count: 0 })
      const challenge = lies.challenge ?? options.challenge
      return {
        id: name,
        rawId: name,
        type: 'public-key' as const,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, lies).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['internal'],
        },
      }
    },

    /** What `navigator.credentials.get` would answer, with the passkey last made or, if some are asked for, one of those. */
    get(options: RequestOptions, lies: Lies = {}) {
      const allowed = options.allowCredentials.map(({ id }) => id)
      const passkey = held.findLast(({ id }) => allowed.length === 0 || allowed.includes(id))
      if (!passkey) throw new Error('This authenticator holds no such passkey')
      passkey.count += 1
      const client = clientData('webauthn.get', lies.challenge ?? options.challenge, lies)
      const authData = authenticatorData(passkey.rpId, passkey.count, lies)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), passkey.key)
      return {
        id: passkey.id,
        rawId: passkey.id,
        type: 'public-key' as const,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: passkey.userHandle,
        },
      }
    },
  }
}
