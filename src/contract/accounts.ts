import { z } from 'zod'
import { roles } from '#domain/access/roles.ts'
import { passwordLength } from '#domain/accounts/password.ts'
import { templateIds } from '#domain/partnership/template-ids.ts'
import { procedure } from './base.ts'
import { mailAddress } from './mail-address.ts'

const token = z.string().min(20, 'This link is not complete').max(200)
const email = z.email('Enter an e-mail address, like name@example.org').max(200)
const personName = z.string().trim().min(2, 'Enter a full name').max(120)
const password = z
  .string()
  .min(passwordLength.min, `Use at least ${passwordLength.min} characters`)
  .max(passwordLength.max, `Use at most ${passwordLength.max} characters`)
const code = z.string().trim().min(6, 'Enter the 6 digits your app shows').max(40)

const seatHeld = z.object({
  seatId: z.uuid(),
  title: z.string(),
  role: z.enum(roles),
  agencyCode: z.string(),
  agencyName: z.string(),
})

const me = z.object({
  accountId: z.uuid(),
  name: z.string(),
  email: z.string(),
  partnership: z.object({
    name: z.string(),
    shortName: z.string(),
    referencePrefix: z.string(),
    urgentContact: z.string(),
  }),
  seats: z.array(seatHeld),
})
export type Me = z.infer<typeof me>

const organisation = z.object({ id: z.string(), label: z.string() })
export type Organisation = z.infer<typeof organisation>

/** Where a visitor stands: nothing set up yet, signed out, half signed in, or in. */
const standing = z.object({
  installation: z.enum(['EMPTY', 'LIVE', 'DEMONSTRATION']),
  stage: z.enum(['SIGNED_OUT', 'AUTHENTICATOR_NEEDED', 'NO_SEAT', 'SIGNED_IN']),
  me: me.nullable(),
  /** Organisations whose sign-in is taken here. */
  singleSignOn: z.array(organisation),
})
export type Standing = z.infer<typeof standing>

const afterPassword = z.object({ next: z.enum(['CODE', 'PASSKEY', 'CODE_OR_PASSKEY', 'AUTHENTICATOR', 'HOME']) })
export type AfterPassword = z.infer<typeof afterPassword>['next']

const signInForm = z.object({
  email,
  password: z.string().min(1, 'Enter your password').max(passwordLength.max),
})
const codeForm = z.object({ code })
export const newPasswordForm = z.object({ password })
/** Asked again before something that whoever finds an unlocked desk must not do. */
export const passwordOnceMore = z.object({ password: z.string().min(1, 'Enter your password').max(passwordLength.max) })
export const changePasswordForm = z.object({
  current: z.string().min(1, 'Enter your present password').max(passwordLength.max),
  password,
})
export const setUpForm = z.object({
  template: z.enum(templateIds, 'Choose what to begin with'),
  partnershipName: z.string().trim().min(3, 'Enter the name of the partnership').max(120),
  shortName: z.string().trim().min(2, 'Enter a short name').max(20),
  referencePrefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,8}$/, 'Use 2 to 8 letters, such as CSCP'),
  urgentContact: z.string().trim().min(3, 'Say how the multi-agency safeguarding hub is reached').max(200),
  name: personName,
  email: mailAddress,
  password,
})

export const accounts = {
  standing: procedure('public').route({ method: 'GET', path: '/standing' }).output(standing),
  signIn: procedure('public').route({ method: 'POST', path: '/sign-in' }).input(signInForm).output(afterPassword),
  verifyCode: procedure('public')
    .route({ method: 'POST', path: '/sign-in/code' })
    .input(codeForm)
    .output(afterPassword),
  useRecoveryCode: procedure('public')
    .route({ method: 'POST', path: '/sign-in/recovery-code' })
    .input(codeForm)
    .output(afterPassword),
  signOut: procedure('public').route({ method: 'POST', path: '/sign-out' }).output(z.object({})),
  signOutEverywhere: procedure('account.enrol')
    .route({ method: 'POST', path: '/sign-out/everywhere' })
    .output(z.object({})),
  startAuthenticator: procedure('account.enrol')
    .route({ method: 'POST', path: '/authenticator' })
    .input(passwordOnceMore)
    .output(z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) })),
  confirmAuthenticator: procedure('account.enrol')
    .route({ method: 'POST', path: '/authenticator/confirm' })
    .input(codeForm)
    .output(z.object({})),
  renewRecoveryCodes: procedure('account.own')
    .route({ method: 'POST', path: '/recovery-codes' })
    .input(passwordOnceMore)
    .output(z.object({ recoveryCodes: z.array(z.string()) })),
  changePassword: procedure('account.own')
    .route({ method: 'POST', path: '/password' })
    .input(changePasswordForm)
    .output(z.object({})),
  readInvitation: procedure('public')
    .route({ method: 'POST', path: '/invitation' })
    .input(z.object({ token }))
    .output(
      z.object({
        name: z.string(),
        email: z.string(),
        partnershipName: z.string(),
        seats: z.array(z.string()),
        /** Whose sign-in would do in place of a password. */
        singleSignOn: organisation.optional(),
      }),
    ),
  acceptInvitation: procedure('public')
    .route({ method: 'POST', path: '/invitation/accept' })
    .input(z.object({ token, password }))
    .output(afterPassword),
}

export const setUp = {
  check: procedure('public')
    .route({ method: 'POST', path: '/set-up/check' })
    .input(z.object({ token }))
    .output(z.object({ isFirst: z.boolean() })),
  partnership: procedure('public')
    .route({ method: 'POST', path: '/set-up/partnership' })
    .input(setUpForm.extend({ token }))
    .output(afterPassword),
  demonstration: procedure('public')
    .route({ method: 'POST', path: '/set-up/demonstration' })
    .input(z.object({ token }))
    .output(z.object({})),
}

const demonstrationPerson = z.object({
  accountId: z.uuid(),
  name: z.string(),
  seats: z.array(z.string()),
  agencyName: z.string(),
  partnershipName: z.string(),
})
export const demonstration = {
  people: procedure('public')
    .route({ method: 'GET', path: '/demonstration/people' })
    .output(z.array(demonstrationPerson)),
  signInAs: procedure('public')
    .route({ method: 'POST', path: '/demonstration/sign-in' })
    .input(z.object({ accountId: z.uuid() }))
    .output(z.object({})),
}
