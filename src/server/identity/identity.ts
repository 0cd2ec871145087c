import type { Role } from '#domain/access/roles.ts'
import type { Tx } from '../deps.ts'

type Seat = {
  readonly seatId: string
  readonly title: string
  readonly role: Role
  readonly agencyCode: string
  readonly agencyName: string
}

/** The account of one person in one partnership, with the seats they hold today. */
export type SignedInAccount = {
  readonly id: string
  readonly name: string
  readonly partnershipId: string
  readonly partnership: {
    readonly name: string
    readonly shortName: string
    readonly referencePrefix: string
    readonly urgentContact: string
  }
  readonly seats: readonly Seat[]
  /** Refers by a link sent to their address: holds no seat, and sees one referral. */
  readonly isGuest?: boolean
}

export type Session = {
  readonly userId: string
  readonly email: string
  readonly secondFactor: boolean
  readonly account: SignedInAccount | null
}

/** The answer to a sign-in step, with the cookies that go with it. */
export type StepResult<T> = { readonly ok: true; readonly value: T; readonly headers: Headers } | { readonly ok: false }

/**
 * Who is asking. The rules of sign-in (throttling, audit, invitations) live in the accounts feature;
 * this is only the machinery that keeps passwords, second factors and sessions.
 */
export type Identity = {
  /**
   * One look-up a request. `background` requests do not keep the session alive. Given a transaction, row-level
   * security looks through this person's eyes for the rest of it.
   */
  session(headers: Headers, background: boolean, tx?: Tx): Promise<Session | null>
  signIn(email: string, password: string, headers: Headers): Promise<StepResult<'CODE' | 'SIGNED_IN'>>
  verifyCode(code: string, headers: Headers): Promise<StepResult<null>>
  useRecoveryCode(code: string, headers: Headers): Promise<StepResult<null>>
  startAuthenticator(password: string, headers: Headers): Promise<StepResult<{ uri: string; recoveryCodes: string[] }>>
  renewRecoveryCodes(password: string, headers: Headers): Promise<StepResult<string[]>>
  changePassword(current: string, password: string, headers: Headers): Promise<StepResult<null>>
  signOut(headers: Headers): Promise<Headers>
  signOutEverywhere(userId: string): Promise<void>
  /** Ends all sessions of this user but the one that these new cookies open. */
  keepOnlySession(userId: string, cookies: Headers): Promise<void>
  /** Makes the user, or gives a known one a new password and no second factor, and ends all sessions. */
  setPassword(user: { email: string; name: string; password: string }): Promise<string>
  /** Demonstration only. */
  signInAs(userId: string): Promise<Headers>
}
