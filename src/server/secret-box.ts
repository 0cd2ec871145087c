/** Keeps what must be sent later out of reach of whoever has only the database, or a copy of it. */
export type SecretBox = {
  lock(text: string): Promise<string>
  /** Null when it was locked with another key. */
  unlock(locked: string): Promise<string | null>
}

const algorithm = 'AES-GCM'
const ivLength = 12

/** AES-256-GCM under a key made from a secret that the host keeps. */
export function createSecretBox(secret: string): SecretBox {
  let key: Promise<CryptoKey> | undefined
  const keyOf = async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
    return crypto.subtle.importKey('raw', digest, algorithm, false, ['encrypt', 'decrypt'])
  }
  const theKey = () => {
    key ??= keyOf()
    return key
  }
  return {
    async lock(text) {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength))
      const locked = await crypto.subtle.encrypt(
        { name: algorithm, iv },
        await theKey(),
        new TextEncoder().encode(text),
      )
      return btoa(String.fromCharCode(...iv, ...new Uint8Array(locked)))
    },
    async unlock(locked) {
      try {
        const bytes = Uint8Array.from(atob(locked), (character) => character.charCodeAt(0))
        const [iv, rest] = [bytes.subarray(0, ivLength), bytes.subarray(ivLength)]
        return new TextDecoder().decode(await crypto.subtle.decrypt({ name: algorithm, iv }, await theKey(), rest))
      } catch {
        return null
      }
    },
  }
}
