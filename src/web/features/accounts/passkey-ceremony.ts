import type { CreationOptions } from '#contract/passkeys.ts'
import { client } from '../../api/client.ts'
import { ToldProblem } from '../../api/refusals.ts'

/** Passkeys go with a host name and an encrypted connection, and not every browser has them. */
export const hasPasskeys = () => 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(window.location.hostname)

/** What a device calls it when nothing comes of it. It does not tell a cancelled attempt from one without a passkey. */
const words: Readonly<Record<string, string>> = {
  NotAllowedError: 'No passkey was used. Try again when you are ready, or choose another way.',
  AbortError: 'No passkey was used. Try again when you are ready, or choose another way.',
  InvalidStateError:
    'This device already holds a passkey of yours for Casebook. Use another device for another passkey.',
}

async function told<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony
  } catch (problem) {
    const { name } = problem as Error
    throw new ToldProblem(words[name] ?? 'This browser could not use a passkey here. Choose another way.')
  }
}

const asked = () => import('@simplewebauthn/browser')

/** Signs in with a passkey of this device; after a password, with one of that same person's. */
export async function signInWithPasskey(afterPassword: boolean) {
  const optionsJSON = await client.passkeys.startSignIn({ afterPassword })
  const { startAuthentication } = await asked()
  const shown = await told(startAuthentication({ optionsJSON }))
  return client.passkeys.signIn({ shown })
}

/** Makes a passkey on this device and has it kept under this name. */
export async function makePasskey(optionsJSON: CreationOptions, name: string) {
  const { startRegistration } = await asked()
  const made = await told(startRegistration({ optionsJSON }))
  return client.passkeys.add({ name, made })
}

/** A first guess at what somebody would call the device before them. */
export function nameOfDevice() {
  const agent = navigator.userAgent
  const kinds = { iPhone: 'iPhone', iPad: 'iPad', Android: 'Android phone', Mac: 'Mac', Windows: 'Windows computer' }
  const found = Object.entries(kinds).find(([sign]) => agent.includes(sign))
  return found?.[1] ?? 'This device'
}
