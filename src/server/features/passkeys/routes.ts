import { api } from '../../procedure.ts'
import { addPasskey, startPasskey } from './add-passkey.ts'
import { listPasskeys, removePasskey } from './keep-passkeys.ts'
import { signInWithPasskey, startPasskeySignIn } from './sign-in-with-passkey.ts'

export const passkeyRoutes = {
  list: api.passkeys.list.handler(listPasskeys),
  start: api.passkeys.start.handler(startPasskey),
  add: api.passkeys.add.handler(addPasskey),
  remove: api.passkeys.remove.handler(removePasskey),
  startSignIn: api.passkeys.startSignIn.handler(startPasskeySignIn),
  signIn: api.passkeys.signIn.handler(signInWithPasskey),
}
