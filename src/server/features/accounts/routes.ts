import { api } from '../../procedure.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { changePassword, confirmAuthenticator, renewRecoveryCodes, startAuthenticator } from './authenticator.ts'
import { signIn, signOut, signOutEverywhere, useRecoveryCode, verifyCode } from './sign-in.ts'
import { readStanding } from './standing.ts'

export const accountRoutes = {
  standing: api.accounts.standing.handler(readStanding),
  signIn: api.accounts.signIn.handler(signIn),
  verifyCode: api.accounts.verifyCode.handler(verifyCode),
  useRecoveryCode: api.accounts.useRecoveryCode.handler(useRecoveryCode),
  signOut: api.accounts.signOut.handler(signOut),
  signOutEverywhere: api.accounts.signOutEverywhere.handler(signOutEverywhere),
  startAuthenticator: api.accounts.startAuthenticator.handler(startAuthenticator),
  confirmAuthenticator: api.accounts.confirmAuthenticator.handler(confirmAuthenticator),
  renewRecoveryCodes: api.accounts.renewRecoveryCodes.handler(renewRecoveryCodes),
  changePassword: api.accounts.changePassword.handler(changePassword),
  readInvitation: api.accounts.readInvitation.handler(readInvitation),
  acceptInvitation: api.accounts.acceptInvitation.handler(acceptInvitation),
}
