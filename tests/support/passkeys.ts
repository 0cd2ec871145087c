import type { TestApp } from './server-app.ts'
import { softwareAuthenticator } from './software-authenticator.ts'
import { goodPassword, invite, openVisitor, tokenOf, type Visitor } from './visitor.ts'

export type Authenticator = ReturnType<typeof softwareAuthenticator>

export const newKey = ({ deps }: TestApp) => softwareAuthenticator(deps.publicUrl)

/** Adds a passkey; the first of somebody without a second factor comes with the recovery codes answered. */
export async function addPasskey({ api }: Visitor, key: Authenticator, name = 'Work laptop') {
  const { options, recoveryCodes } = await api.passkeys.start({ password: goodPassword })
  await api.passkeys.add({ name, made: key.create(options) })
  return recoveryCodes
}

/** Signs in with a passkey alone. */
export async function signInWith(app: TestApp, key: Authenticator, lies: Parameters<Authenticator['get']>[1] = {}) {
  const visitor = openVisitor(app)
  const options = await visitor.api.passkeys.startSignIn({ afterPassword: false })
  await visitor.api.passkeys.signIn({ shown: key.get(options, lies) })
  return visitor
}

/** Somebody who takes up an invitation with a passkey instead of an authenticator app. */
export async function joinWithPasskey(app: TestApp, admin: Visitor, email: string) {
  const visitor = openVisitor(app)
  const link = await invite(admin, { email, role: 'BM' })
  await visitor.api.accounts.acceptInvitation({ token: tokenOf(link), password: goodPassword })
  const key = newKey(app)
  return { visitor, key, recoveryCodes: await addPasskey(visitor, key) }
}
