import { implement, ORPCError } from '@orpc/server'
import { sql } from 'kysely'
import type { PolicySubject } from '#contract/base.ts'
import { contract } from '#contract/router.ts'
import { allows, type Relation } from '#domain/access/policies.ts'
import type { AskerRole } from '#domain/access/roles.ts'
import { isCleanText } from './clean-text.ts'
import type { Deps, Tx } from './deps.ts'
import { guestSession } from './identity/guest-session.ts'
import type { Session, SignedInAccount } from './identity/identity.ts'

/** What every request brings. */
export type RequestContext = {
  readonly deps: Deps
  readonly headers: Headers
  readonly address: string
  readonly resHeaders?: Headers
}

/** Someone acting in a partnership, inside the one transaction of the request. */
export type Actor = SignedInAccount & { readonly userId: string; readonly email: string }

/** The record that the policy was asked about. */
export type Subject = { readonly caseId: string; readonly relation: Relation }

export type Work = {
  readonly tx: Tx
  readonly actor: Actor
  readonly subject: Subject
  readonly now: Temporal.Instant
}

const nothing: Subject = { caseId: '', relation: 'none' }

/** The case behind a request, seen through row-level security: what is not visible is not found. */
async function findSubject(tx: Tx, kind: PolicySubject, input: unknown): Promise<Subject | null> {
  if (kind === 'nothing') return nothing
  if (kind === 'request') return findRequest(tx, input)
  const caseId = kind === 'case' ? await caseOfReference(tx, input) : await caseOfConcern(tx, input)
  if (!caseId) return null
  const { rows } = await sql<{ relation: Relation }>`select casebook.my_relation(${caseId}) as relation`.execute(tx)
  return { caseId, relation: rows[0]?.relation ?? 'none' }
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const textOf = (input: unknown, key: string) => {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' && !value.includes('\0') ? value : ''
}

async function caseOfReference(tx: Tx, input: unknown) {
  const reference = textOf(input, 'reference').toUpperCase()
  const row = await tx
    .selectFrom('casebook.case_file')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id ?? (await caseOfAlias(tx, reference))
}

/** For who does not see that case itself, the one it was joined with: old links keep working. */
async function caseOfAlias(tx: Tx, reference: string) {
  const row = await tx
    .selectFrom('casebook.case_alias')
    .select('case_id')
    .where('reference', '=', reference)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.case_id
}

async function caseOfConcern(tx: Tx, input: unknown) {
  const id = textOf(input, 'concernId')
  if (!idShape.test(id)) return undefined
  const row = await tx.selectFrom('casebook.concern').select('case_id').where('id', '=', id).executeTakeFirst()
  return row?.case_id
}

/** An information request is found for its agency and its author too, who may not see the case. */
async function findRequest(tx: Tx, input: unknown): Promise<Subject | null> {
  const id = textOf(input, 'requestId')
  if (!idShape.test(id)) return null
  const row = await tx
    .selectFrom('casebook.information_request')
    .select(['case_id as caseId', sql<Relation>`casebook.my_relation_to_request(id)`.as('relation')])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** In which roles somebody asks. */
export const rolesOf = (account: SignedInAccount | null): readonly AskerRole[] =>
  account?.isGuest ? ['GUEST'] : (account?.seats.map((seat) => seat.role) ?? [])

type Known = { readonly session: Session | null; readonly work: () => Work }
const knowing = (session: Session | null, work: () => Work): { context: Known } => ({ context: { session, work } })

const noWork = (): Work => {
  throw new Error('This procedure acts for nobody: it has no transaction')
}

const root = implement(contract).$context<RequestContext>()

/**
 * Every procedure passes here first: who asks, from which seat, how they stand to the case, and whether
 * the policy named in the contract allows it. Then the use case runs in one transaction as that person.
 */
export const api = root.use(async ({ context, procedure, next, errors }, input) => {
  const { policy, subject: subjectKind = 'nothing', background = false } = procedure['~orpc'].meta
  if (!policy) throw new Error('A procedure without a policy')
  if (!isCleanText(input))
    throw new ORPCError('BAD_REQUEST', { message: 'The text holds characters that cannot be kept.' })
  const { deps } = context
  const now = deps.clock()

  if (policy === 'public') return next(knowing(null, noWork))
  // Whoever is signed in asks as that person, whatever link they opened before. A guest has no account to act on.
  const askGuest = (tx: Tx) => guestSession(deps, context.headers, background, tx)
  const askWho = async (tx?: Tx) => {
    const session = (await deps.identity.session(context.headers, background, tx)) ?? (tx && (await askGuest(tx)))
    if (!session) throw errors.NOT_SIGNED_IN()
    if (policy !== 'account.enrol' && !session.secondFactor) throw errors.SECOND_FACTOR_NEEDED()
    return session
  }
  const askPolicy = (account: SignedInAccount | null, { relation }: Subject) => {
    if (!allows(policy, { roles: rolesOf(account), relation })) throw errors.NO_PERMISSION()
  }
  // Identity works on connections of its own. Waiting for one while holding another, a crowd would wait for ever.
  if (policy === 'account.enrol' || policy === 'account.own') {
    const session = await askWho()
    askPolicy(session.account, nothing)
    return next(knowing(session, noWork))
  }

  return deps.db.transaction().execute(async (tx) => {
    const session = await askWho(tx)
    const { account } = session
    if (!account) throw errors.NO_PERMISSION()
    const subject = await findSubject(tx, subjectKind, input)
    if (!subject) throw errors.NOT_FOUND()
    askPolicy(account, subject)
    const actor: Actor = { ...account, userId: session.userId, email: session.email }
    return next(knowing(session, () => ({ tx, actor, subject, now })))
  })
})

/** Options of the handler of one procedure, by its path in the contract: `Handler<'concerns.save'>`. */
export type Handler<Path extends string> =
  At<typeof api, Path> extends { handler: (handler: infer H) => unknown }
    ? H extends (options: infer Options, ...rest: never[]) => unknown
      ? Options
      : never
    : never
type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never
