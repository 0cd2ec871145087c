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
  /** This very session was opened with both factors; that its person has them proves nothing about it. */
  readonly secondFactor: boolean
  readonly account: SignedInAccount | null
}

/** What has to be shown after the password, by what the person has; SIGNED_IN when they have no second factor yet. */
export type AfterPassword = 'CODE' | 'PASSKEY' | 'CODE_OR_PASSKEY' | 'SIGNED_IN'

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
  signIn(email: string, password: string, headers: Headers): Promise<StepResult<AfterPassword>>
  /** Whose password this browser has shown, while the second step is still to come. */
  awaited(headers: Headers): Promise<string | null>
  /** Ends that wait; null when another request was first, and so no session may come of it. */
  endWait(headers: Headers): Promise<Headers | null>
  hasPassword(userId: string): Promise<boolean>
  isPassword(userId: string, password: string): Promise<boolean>
  verifyCode(code: string, headers: Headers): Promise<StepResult<null>>
  useRecoveryCode(code: string, headers: Headers): Promise<StepResult<null>>
  startAuthenticator(password: string, headers: Headers): Promise<StepResult<{ uri: string; recoveryCodes: string[] }>>
  renewRecoveryCodes(password: string, headers: Headers): Promise<StepResult<string[]>>
  changePassword(current: string, password: string, headers: Headers): Promise<StepResult<null>>
  signOut(headers: Headers): Promise<Headers>
  signOutEverywhere(userId: string): Promise<void>
  /** Ends all sessions of this user but the one that these new cookies open. */
  keepOnlySession(userId: string, cookies: Headers): Promise<void>
  /** Makes the user, or gives a known one a new password and no other way to sign in, and ends all sessions. */
  setPassword(user: { email: string; name: string; password: string }): Promise<string>
  /** Opens a session of both factors, for whoever has proved elsewhere that they are this user. */
  openSession(userId: string): Promise<Headers>
}
