import type { Role } from './roles.ts'

/** How a person stands to one case; a case they cannot see at all is answered with "not found" before any policy. */
const relations = ['none', 'referrer', 'listed', 'conflicted'] as const
export type Relation = (typeof relations)[number]

/** What a policy needs to know of who is asking. */
export type Asker = { readonly roles: readonly Role[]; readonly relation: Relation }
type Policy = (asker: Asker) => boolean

const holdsOneOf =
  (...allowed: readonly Role[]): Policy =>
  ({ roles }) =>
    roles.some((role) => allowed.includes(role))

const stands =
  (...allowed: readonly Relation[]): Policy =>
  ({ relation }) =>
    allowed.includes(relation)

const either =
  (...policies: readonly Policy[]): Policy =>
  (asker) =>
    policies.some((policy) => policy(asker))

const both =
  (...policies: readonly Policy[]): Policy =>
  (asker) =>
    policies.every((policy) => policy(asker))

/** Hard rule 3: a conflict of interest removes read access to that case, whatever seat the person holds. */
const unlessConflicted =
  (policy: Policy): Policy =>
  (asker) =>
    asker.relation !== 'conflicted' && policy(asker)

const anySeat: Policy = ({ roles }) => roles.length > 0

/** Seats that read every received case of the partnership (permission matrix, "CoC referral"). */
export const oversightRoles = ['BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT'] as const satisfies readonly Role[]
/** Seats that may ask to see real names on those cases (permission matrix, "Person identities"). */
const identityRoles = ['BM', 'COORD', 'CLERK', 'CHAIR', 'SCRUT'] as const satisfies readonly Role[]

/** Ending a seat ends access the same day (hard rule 5); the auditor reads the trail and no content. */
const holdsWorkingSeat: Policy = ({ roles }) => roles.some((role) => role !== 'AUDITOR')
/** Whoever wrote a referral sees their own submission, from whatever seat. */
const asReferrer = both(stands('referrer'), holdsWorkingSeat)
/** "R if listed" is a member's right alone (permission matrix, "CoC referral"). */
const asListedMember = both(stands('listed'), holdsOneOf('MEMBER'))

/**
 * Who may do what (roles.md section 5). A procedure names one of these in its contract;
 * PostgreSQL row-level security is the second, separate wall.
 */
export const policies = {
  /** Before sign-in: nothing of any partnership is answered. */
  public: () => true,
  /** Signed in with a password; the second factor may still be missing. */
  'account.enrol': () => true,
  'account.own': anySeat,
  'account.manage': holdsOneOf('ADMIN', 'BM'),
  'partnership.read': anySeat,
  'work.read': anySeat,
  'case.list': anySeat,
  'case.read': unlessConflicted(either(holdsOneOf(...oversightRoles), asReferrer, asListedMember)),
  'case.identities': unlessConflicted(either(holdsOneOf(...identityRoles), asReferrer, asListedMember)),
  'case.history': unlessConflicted(holdsOneOf('BM')),
  'concern.start': holdsOneOf('BM', 'COORD', 'MEMBER', 'LA_NOTIFIER', 'REFERRER'),
  'concern.draft': asReferrer,
  'audit.read': holdsOneOf('AUDITOR'),
  'audit.verify': holdsOneOf('ADMIN', 'AUDITOR', 'BM'),
} satisfies Record<string, Policy>

export type PolicyName = keyof typeof policies

/** The first wall: asked before every procedure. */
export const allows = (policy: PolicyName, asker: Asker) => policies[policy](asker)
