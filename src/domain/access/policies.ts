import type { AskerRole, Role } from './roles.ts'

/** How a person stands to one case; a case they cannot see at all is answered with "not found" before any policy. */
const relations = [
  'none',
  'referrer',
  'listed',
  'referrer and listed',
  'conflicted',
  // To an information request: of one's own agency, or as the author whom its member named.
  'own agency',
  'author',
] as const
export type Relation = (typeof relations)[number]

/** What a policy needs to know of who is asking. */
export type Asker = { readonly roles: readonly AskerRole[]; readonly relation: Relation }
type Policy = (asker: Asker) => boolean

const holdsOneOf =
  (...allowed: readonly AskerRole[]): Policy =>
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

// Somebody may have written a referral that their agency is then listed to.
const isReferrer = stands('referrer', 'referrer and listed')
const isListed = stands('listed', 'referrer and listed')

const anySeat: Policy = ({ roles }) => roles.some((role) => role !== 'GUEST')
const isGuest = holdsOneOf('GUEST')

/** Seats that read every received case of the partnership (permission matrix, "CoC referral"). */
export const oversightRoles = ['BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT'] as const satisfies readonly Role[]
/** Seats that may ask to see real names on those cases (permission matrix, "Person identities"). */
const identityRoles = ['BM', 'COORD', 'CLERK', 'CHAIR', 'SCRUT'] as const satisfies readonly Role[]

/** Ending a seat ends access the same day (hard rule 5); the auditor reads the trail and no content. */
const holdsWorkingSeat: Policy = ({ roles }) => roles.some((role) => role !== 'AUDITOR' && role !== 'GUEST')
/** Whoever wrote a referral sees their own submission, from whatever seat. */
const asReferrer = both(isReferrer, holdsWorkingSeat)
/** The same, or by the link sent to their address: that one referral and its outcome, nothing else of the case. */
const asReferrerOrGuest = either(asReferrer, both(isReferrer, isGuest))
/** "R if listed" is a member's right alone (permission matrix, "CoC referral"). */
const asListedMember = both(isListed, holdsOneOf('MEMBER'))
/** The council's notifier and the Executive Group stand listed to a case with a serious incident (matrix, "SIN record"). */
const asNotifier = both(isListed, holdsOneOf('LA_NOTIFIER'))
const asExecutive = both(isListed, holdsOneOf('EXEC'))
const worksOnCase = unlessConflicted(either(holdsOneOf(...oversightRoles), asListedMember, asNotifier, asExecutive))
const inOwnAgency = stands('own agency')
const isAuthor = stands('author')
const onCase = (...allowed: readonly Role[]) => unlessConflicted(holdsOneOf(...allowed))

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
  'settings.manage': holdsOneOf('ADMIN', 'BM'),
  'work.read': anySeat,
  /** Every clock of the partnership at a glance. */
  'clocks.read': holdsOneOf('BM', 'COORD', 'CHAIR', 'SCRUT'),
  'case.list': anySeat,
  'agencies.read': either(anySeat, isGuest),
  'case.read': either(worksOnCase, unlessConflicted(asReferrer)),
  'case.identities': unlessConflicted(either(holdsOneOf(...identityRoles), asReferrer, asListedMember, asNotifier)),
  /** Withdraw, link, merge, split, reopen. */
  'case.manage': onCase('BM'),
  'case.history': unlessConflicted(holdsOneOf('BM')),
  'concern.start': holdsOneOf('BM', 'COORD', 'MEMBER', 'LA_NOTIFIER', 'REFERRER'),
  /** The referrer's own: write it, reply, withdraw, and read what came of it. */
  'concern.draft': asReferrerOrGuest,
  /** With colleagues of one's own agency; a guest has none here. */
  'concern.share': asReferrer,
  'triage.read': unlessConflicted(either(holdsOneOf('BM', 'COORD', 'CHAIR', 'SCRUT'), asNotifier)),
  'triage.write': onCase('BM', 'COORD'),
  'triage.decide': onCase('BM'),
  /** Whoever was asked for their view; the use case checks that it was this person. */
  'consultation.answer': unlessConflicted(either(holdsOneOf('SCRUT'), asListedMember)),
  'meeting.read': holdsOneOf('BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'MEMBER', 'EXEC'),
  'meeting.write': holdsOneOf('BM', 'COORD', 'CLERK', 'CHAIR'),
  /** The chair or deputy of that meeting; the use case checks which meeting. */
  'meeting.decide': onCase('CHAIR'),
  'decision.read': worksOnCase,
  'decision.ratify': unlessConflicted(asListedMember),
  'review.read': worksOnCase,
  'review.run': onCase('BM', 'COORD'),
  /** Members write for their own agency; the lead may hold any seat of the group. The use cases check which. */
  'review.note': unlessConflicted(either(holdsOneOf(...oversightRoles), asListedMember)),
  'review.agree': onCase('CHAIR'),
  'review.close': onCase('BM'),
  /** Every e-mail of the partnership: references, tasks and addresses, no content. */
  'messages.read': holdsOneOf('ADMIN', 'BM'),
  'messages.send': holdsOneOf('ADMIN', 'BM'),
  /** "Supersede / drop" of an action (process.md section 11; matrix, "Action closure"). */
  'action.drop': onCase('BM', 'CHAIR'),
  /** A serious incident (matrix, "SIN record"): C is the council's; the Business Manager may log one as well. */
  'incident.start': holdsOneOf('BM', 'LA_NOTIFIER'),
  'incident.read': worksOnCase,
  'incident.write': unlessConflicted(either(holdsOneOf('BM', 'COORD'), asNotifier)),
  /** The council decides whether to notify, and notifies; the Business Manager chooses the route after that. */
  'incident.decide': unlessConflicted(either(holdsOneOf('BM'), asNotifier)),
  /** A partner gives their own view; whoever keeps the record writes down what a partner said. */
  'incident.view': unlessConflicted(either(holdsOneOf('BM', 'COORD'), asListedMember, asNotifier, asExecutive)),
  'death.list': holdsOneOf('BM', 'COORD', 'CLERK', 'CHAIR', 'SCRUT', 'LA_NOTIFIER'),
  /** A death of which there is no case yet: those who keep the tracker. */
  'death.start': holdsOneOf('BM', 'COORD', 'CLERK'),
  'death.read': worksOnCase,
  'death.write': unlessConflicted(either(holdsOneOf('BM', 'COORD', 'CLERK'), asNotifier)),
  /** What runs beside a review, and what was said to the family. */
  'log.read': worksOnCase,
  'log.write': unlessConflicted(either(holdsOneOf('BM', 'COORD'), asNotifier)),
  /** Why a limit was missed, or more time for a local one. */
  'clock.explain': unlessConflicted(either(holdsOneOf('BM', 'COORD'), asNotifier)),
  'clock.extend': onCase('BM', 'COORD'),
  /** "RR record and decision". */
  'rapid.read': worksOnCase,
  'rapid.run': onCase('BM', 'COORD'),
  'rapid.record': onCase('BM', 'COORD', 'CLERK', 'CHAIR'),
  'rapid.hold': onCase('CHAIR'),
  'rapid.close': onCase('BM'),
  /** Each partner's own signature; the use case checks which partner the seat speaks for. */
  'rapid.sign': unlessConflicted(asExecutive),
  'rapid.comment': onCase('SCRUT'),
  /** "Information request": how far each agency is, without a word of what it writes. */
  'request.list': onCase('BM', 'COORD', 'CHAIR', 'SCRUT'),
  'request.run': onCase('BM', 'COORD'),
  'request.query': onCase('BM', 'COORD', 'CHAIR'),
  'request.read': unlessConflicted(either(holdsOneOf('BM', 'COORD', 'CHAIR', 'SCRUT'), inOwnAgency, isAuthor)),
  /** "Agency return (draft)": the agency's own. */
  'return.read': unlessConflicted(either(inOwnAgency, isAuthor)),
  'return.write': unlessConflicted(either(both(inOwnAgency, holdsOneOf('MEMBER')), isAuthor)),
  'return.answer': unlessConflicted(both(inOwnAgency, holdsOneOf('MEMBER'))),
  'return.approve': unlessConflicted(both(inOwnAgency, holdsOneOf('MEMBER', 'SIGNER'))),
  /** What was handed in; row-level security says which of it. */
  'returned.read': unlessConflicted(either(holdsOneOf('BM', 'COORD', 'CHAIR', 'SCRUT'), asListedMember)),
  'audit.read': holdsOneOf('AUDITOR'),
  'audit.verify': holdsOneOf('ADMIN', 'AUDITOR', 'BM'),
} satisfies Record<string, Policy>

export type PolicyName = keyof typeof policies

/** The first wall: asked before every procedure. */
export const allows = (policy: PolicyName, asker: Asker) => policies[policy](asker)
