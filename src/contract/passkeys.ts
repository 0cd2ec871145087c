import { z } from 'zod'
import { passwordOnceMore } from './accounts.ts'
import { procedure } from './base.ts'

// What crosses between the browser's authenticator and the server, as WebAuthn Level 3 spells it in JSON.
const bytes = z
  .string()
  .max(8_000)
  .regex(/^[\w-]*$/)
const type = z.literal('public-key')
const credential = z.object({ id: bytes, type, transports: z.array(z.string()) })

const creationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type })),
  timeout: z.number(),
  attestation: z.literal('none'),
  excludeCredentials: z.array(credential),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
})
const requestOptions = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.number(),
  allowCredentials: z.array(credential),
  userVerification: z.literal('required'),
})
export type CreationOptions = z.infer<typeof creationOptions>
export type RequestOptions = z.infer<typeof requestOptions>

const made = z.object({
  id: bytes,
  rawId: bytes,
  type,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
})
const shown = z.object({
  id: bytes,
  rawId: bytes,
  type,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
})

const passkeyName = z
  .string()
  .trim()
  .min(1, 'Enter a name, such as the device it is on')
  .max(60, 'Use at most 60 characters')
export const nameAndPassword = passwordOnceMore.extend({ name: passkeyName })

const passkey = z.object({
  id: z.uuid(),
  name: z.string(),
  madeAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type Passkey = z.infer<typeof passkey>

export const passkeys = {
  /** How this person signs in, for their account page. */
  list: procedure('account.own')
    .route({ method: 'GET', path: '/passkeys' })
    .output(
      z.object({
        passkeys: z.array(passkey),
        hasAuthenticator: z.boolean(),
        /** Without one, somebody else keeps their factors: an organisation they sign in through. */
        hasPassword: z.boolean(),
      }),
    ),
  /** Begins a further passkey or, for somebody who has no second factor yet, the first with recovery codes. */
  start: procedure('account.enrol')
    .route({ method: 'POST', path: '/passkeys/start' })
    .input(passwordOnceMore)
    .output(z.object({ options: creationOptions, recoveryCodes: z.array(z.string()) })),
  add: procedure('account.enrol')
    .route({ method: 'POST', path: '/passkeys' })
    .input(z.object({ name: passkeyName, made }))
    .output(z.object({})),
  remove: procedure('account.own')
    .route({ method: 'POST', path: '/passkeys/{passkeyId}/remove' })
    .input(passwordOnceMore.extend({ passkeyId: z.uuid() }))
    .output(z.object({})),
  /** Begins a sign-in: alone, with any passkey of this device; after a password, with one of that person's. */
  startSignIn: procedure('public')
    .route({ method: 'POST', path: '/sign-in/passkey/start' })
    .input(z.object({ afterPassword: z.boolean() }))
    .output(requestOptions),
  signIn: procedure('public')
    .route({ method: 'POST', path: '/sign-in/passkey' })
    .input(z.object({ shown }))
    .output(z.object({ next: z.literal('HOME') })),
}
