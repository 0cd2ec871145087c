import type { Role } from '#domain/access/roles.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import type { TemplateId } from '#domain/partnership/template-ids.ts'
import { londonDay } from '#server/deps.ts'
import { createPartnership, seatPerson } from '#server/features/set-up/create-partnership.ts'
import { childAnswers, motherAnswers, referralAnswers } from './referral-answers.ts'
import type { Client, TestApp } from './server-app.ts'
import { cookieOf, openTestSession } from './test-identity.ts'

export type Partnership = { readonly id: string; readonly prefix: string }
export type Person = {
  readonly accountId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly partnership: Partnership
  readonly cookie: string
  /** The procedures, as this person. */
  readonly api: Client
}
export type Draft = { readonly concernId: string; readonly caseId: string; readonly by: Person }
export type Received = Draft & { readonly reference: string; readonly childId: string; readonly motherId: string }

type PersonFacts = {
  role?: Role | readonly Role[]
  agency?: string
  name?: string
  in?: Partnership
  secondFactor?: boolean
  heldUntil?: string
  quorumGroup?: QuorumGroup
}

const nameParts = ['Testa', 'Fictia', 'Mocka', 'Inventa', 'Sampla', 'Fabla']

/** Builds what a test begins with, through the server's own use cases, in a partnership with this prefix. */
export function givenIn(app: TestApp, homePrefix = 'TEST') {
  let count = 0
  let home: Promise<Partnership> | undefined
  const { superuser, clock } = app

  async function partnership(prefix = homePrefix, template: TemplateId = 'ONE_BOROUGH'): Promise<Partnership> {
    const id = crypto.randomUUID()
    const names = { name: `${prefix} Partnership`, shortName: prefix, referencePrefix: prefix }
    const facts = { ...names, template, urgentContact: 'MASH' }
    await superuser.transaction().execute((tx) => createPartnership(tx, id, facts))
    return { id, prefix }
  }

  /** Somebody signed in with a second factor, in a seat of each of these roles. */
  async function person(facts: PersonFacts = {}): Promise<Person> {
    home ??= facts.in ? undefined : partnership()
    const { role = 'MEMBER', agency = 'CHS', secondFactor = true, heldUntil = null, quorumGroup = null } = facts
    const where = facts.in ?? (await (home as Promise<Partnership>))
    count += 1
    const name = facts.name ?? `${nameParts[count % nameParts.length]} Testperson ${count}`
    const email = `person${count}.${crypto.randomUUID().slice(0, 8)}@${where.prefix.toLowerCase()}.example`
    const [accountId, userId] = [crypto.randomUUID(), crypto.randomUUID()]
    const user = { id: userId, name, email, twoFactorEnabled: secondFactor }
    await superuser.insertInto('auth.user').values(user).execute()
    await superuser.transaction().execute(async (tx) => {
      const seatIds: string[] = []
      const { id: agency_id } = await tx
        .selectFrom('casebook.agency')
        .select('id')
        .where('partnership_id', '=', where.id)
        .where('code', '=', agency)
        .executeTakeFirstOrThrow()
      for (const each of typeof role === 'string' ? [role] : role) {
        const id = crypto.randomUUID()
        const seat = {
          agency_id,
          title: `${each} of ${agency}`,
          role: each,
          quorum_group: quorumGroup,
          position: 100 + count,
        }
        await tx
          .insertInto('casebook.seat')
          .values({ partnership_id: where.id, id, ...seat })
          .execute()
        seatIds.push(id)
      }
      const facts = { accountId, userId, name, email, seatIds }
      await seatPerson(tx, where.id, facts, clock.now(), '2020-01-01')
      if (heldUntil)
        await tx
          .updateTable('casebook.seat_holding')
          .set({ held_until: heldUntil })
          .where('account_id', '=', accountId)
          .execute()
    })
    const cookie = cookieOf(await openTestSession(superuser, userId, secondFactor))
    return { accountId, userId, name, email, partnership: where, cookie, api: app.client(cookie) }
  }

  const caseOf = async (concernId: string) => {
    const concern = superuser.selectFrom('casebook.concern').select('case_id').where('id', '=', concernId)
    return (await concern.executeTakeFirstOrThrow()).case_id
  }

  /** A referral just started. */
  async function draft(by: Person): Promise<Draft> {
    const concernId = crypto.randomUUID()
    await by.api.concerns.start({ id: concernId })
    return { concernId, caseId: await caseOf(concernId), by }
  }

  /** A referral with everything in it, about one child and the mother, ready to be sent. */
  async function finishedDraft(by: Person, answers: Record<string, unknown> = {}, child: Record<string, unknown> = {}) {
    const started = await draft(by)
    return { ...started, ...(await fillIn(by.api, started.concernId, answers, child)) }
  }

  /** Everything that a started referral needs, whoever writes it. */
  async function fillIn(
    { concerns }: Client,
    concernId: string,
    answers: Record<string, unknown> = {},
    child: Record<string, unknown> = {},
  ) {
    const [childId, motherId] = [crypto.randomUUID(), crypto.randomUUID()]
    for (const personId of [childId, motherId]) await concerns.addPerson({ concernId, personId })
    const aboutChild = { ...childAnswers(motherId), ...child }
    await concerns.savePerson({ concernId, personId: childId, changes: changes(aboutChild) })
    await concerns.savePerson({ concernId, personId: motherId, changes: changes(motherAnswers(childId)) })
    const given = { ...referralAnswers({ childId, motherId, today: londonDay(clock.now()) }), ...answers }
    const { answers: known } = await concerns.get({ concernId })
    await concerns.save({ concernId, changes: changes(given, known) })
    return { childId, motherId }
  }

  /** A referral that was sent, and so a case with a reference. */
  async function receivedReferral(
    by: Person,
    answers?: Record<string, unknown>,
    child?: Record<string, unknown>,
  ): Promise<Received> {
    const finished = await finishedDraft(by, answers, child)
    const { reference } = await by.api.concerns.submit({ concernId: finished.concernId })
    return { ...finished, reference }
  }

  /** How a person stands to a case; no procedure writes this yet. */
  async function relation(who: Person, { caseId, by }: Draft, relation: 'listed' | 'conflicted' | 'referrer') {
    await superuser
      .insertInto('casebook.case_access')
      .values({
        partnership_id: who.partnership.id,
        case_id: caseId,
        account_id: who.accountId,
        relation,
        granted_by: by.accountId,
        granted_at: clock.now().toString(),
      })
      .execute()
  }

  /** A meeting of the group on a day. */
  async function meeting(by: Person, onDate: string, facts: { chair?: Person; status?: string } = {}) {
    const id = crypto.randomUUID()
    const at = clock.now().toString()
    await superuser
      .insertInto('casebook.meeting')
      .values({
        partnership_id: by.partnership.id,
        id,
        kind: 'SPRG',
        on_date: onDate,
        starts_at: '10:00',
        place: 'Room 1',
        status: facts.status ?? 'SCHEDULED',
        chair_id: facts.chair?.accountId ?? null,
        deputy_id: null,
        created_by: by.accountId,
        created_at: at,
        changed_by: by.accountId,
        changed_at: at,
      })
      .execute()
    return id
  }

  return { partnership, person, relation, draft, fillIn, finishedDraft, receivedReferral, meeting }
}

type Known = Readonly<Record<string, { rev: number }>>

/** What a page would send of these answers; an undefined one is skipped as not known. */
export const changes = (answers: Readonly<Record<string, unknown>>, known: Known = {}) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => {
      const base = known[id]?.rev ?? 0
      return [id, value === undefined ? { base, skipped: 'NOT_KNOWN' as const } : { base, value }]
    }),
  )
