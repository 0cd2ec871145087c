import { ORPCError } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#contract/router.ts'
import { roles } from '#domain/access/roles.ts'
import { everyProcedure } from '#server/every-procedure.ts'
import type { Person } from '#tests/support/given.ts'
import { type Client, openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { expectedVerdicts } from './expected-verdicts.ts'
import { sampleRequests } from './sample-inputs.ts'
import { givenSubjects, putBack, type Subjects } from './subjects.ts'
import { draftProceduresOnceReceived, stands } from './verdicts-by-standing.ts'
import { requestStands } from './verdicts-of-requests.ts'

let app: TestApp
let subjects: Subjects
/** A person of each role for each way to stand to the case. */
const people = new Map<string, Person>()
const personOf = (role: string, standing: string) => people.get(`${role}, ${standing}`) as Person
/** The same for each way to stand to an information request. */
const askedPeople = new Map<string, Person>()

beforeAll(async () => {
  app = await openTestApp()
  subjects = await givenSubjects(app)
  const { given, received, draft } = subjects
  const elsewhere = await given.partnership('ELSE')
  for (const role of roles) {
    for (const standing of stands) {
      const person = await given.person(standing === 'other partnership' ? { role, in: elsewhere } : { role })
      people.set(`${role}, ${standing}`, person)
      if (standing === 'none' || standing === 'other partnership') continue
      for (const about of [received, draft]) {
        // Nobody becomes conflicted who was not on the case before, so that both rows are there.
        if (standing === 'conflicted') await given.relation(person, about, 'referrer')
        await given.relation(person, about, standing)
      }
    }
    for (const standing of requestStands) {
      const agency = ['own agency', 'author', 'conflicted'].includes(standing) ? 'YJS' : 'PH'
      const person = await given.person({ role, agency, ...(standing === 'other partnership' && { in: elsewhere }) })
      askedPeople.set(`${role}, ${standing}`, person)
      if (standing === 'conflicted') await given.relation(person, received, 'conflicted')
    }
  }
}, 60_000)
afterAll(() => app.close())

type Verdict = '+' | '-' | '0' | 'signed out' | 'second factor'

/** What the answer says about access. Any other refusal comes after the door. */
async function verdictOn(call: (api: Client) => Promise<unknown>, api: Client): Promise<Verdict> {
  try {
    await call(api)
    return '+'
  } catch (problem) {
    if (!(problem instanceof ORPCError)) throw problem
    if (problem.status >= 500) throw problem
    if (problem.code === 'NOT_SIGNED_IN') return 'signed out'
    if (problem.code === 'SECOND_FACTOR_NEEDED') return 'second factor'
    if (problem.code === 'NO_PERMISSION') return '-'
    return problem.code === 'NOT_FOUND' ? '0' : '+'
  }
}

const procedures = everyProcedure(contract).map(({ path }) => path)
// Ends the sessions of those who ask, so it comes last.
const inOrder = procedures.toSorted((a, b) => Number(a.endsWith('Everywhere')) - Number(b.endsWith('Everywhere')))

const ask = async (procedure: string, api: Client, about?: Subjects['draft']) => {
  const call = sampleRequests(subjects, about)[procedure]
  if (!call) throw new Error(`${procedure} has no sample request`)
  if (procedure.startsWith('concerns.remove')) await putBack(app)
  return verdictOn(call, api)
}

async function byStanding(procedure: string, about?: Subjects['draft']) {
  const found: Record<string, string> = {}
  for (const role of roles) {
    found[role] = ''
    for (const standing of stands) found[role] += await ask(procedure, personOf(role, standing).api, about)
  }
  return found
}

/** By standing to a request: the member can have named each of them its author. */
async function byStandingToRequest(procedure: string) {
  const found: Record<string, string> = {}
  for (const role of roles) {
    found[role] = ''
    for (const standing of requestStands) {
      const person = askedPeople.get(`${role}, ${standing}`) as Person
      await app.superuser
        .updateTable('casebook.information_request')
        .set({ author_id: standing === 'author' || standing === 'conflicted' ? person.accountId : null })
        .where('id', '=', subjects.requestId)
        .execute()
      found[role] += await ask(procedure, person.api)
    }
  }
  return found
}

test('every procedure has its line in the table, and nothing else has', () => {
  expect(Object.keys(expectedVerdicts).toSorted()).toEqual(procedures.toSorted())
})

const aboutDrafts = procedures.filter((path) => {
  const expected = expectedVerdicts[path]
  return expected && 'about' in expected && expected.about === 'draft'
})
test.each(aboutDrafts)('once received, %s is still for its writers alone', async (procedure) => {
  expect(await byStanding(procedure, subjects.received)).toEqual(draftProceduresOnceReceived)
})

function expectedWithoutFullSignIn(procedure: string) {
  const expected = expectedVerdicts[procedure]
  const to = expected && 'to' in expected ? expected.to : 'the people of the case'
  const who = (door: string, half: string, seatless: string) => ({
    nobody: door,
    'a made-up session': door,
    'no second factor yet': half,
    'the seat ended today': seatless,
    'no seat': seatless,
  })
  if (to === 'anybody') return who('+', '+', '+')
  if (to === 'nobody') return who('0', '0', '0')
  if (to === 'whoever has a session') return who('signed out', '+', '+')
  return who('signed out', 'second factor', to === 'the people of the case' ? '0' : '-')
}

describe('without a full sign-in', () => {
  test.each(procedures)('%s', async (procedure) => {
    const { given, received, draft } = subjects
    const halfIn = await given.person({ role: 'BM', secondFactor: false })
    const leaver = await given.person({ role: ['BM', 'MEMBER'], heldUntil: '2026-06-03' })
    const seatless = await given.person({ role: [] })
    for (const person of [halfIn, leaver, seatless]) {
      await given.relation(person, received, 'referrer')
      await given.relation(person, draft, 'referrer')
    }
    expect({
      nobody: await ask(procedure, app.client()),
      'a made-up session': await ask(procedure, app.client('casebook.session_token=not-one-of-ours')),
      'no second factor yet': await ask(procedure, halfIn.api),
      'the seat ended today': await ask(procedure, leaver.api),
      'no seat': await ask(procedure, seatless.api),
    }).toEqual(expectedWithoutFullSignIn(procedure))
  })
})

function expectedByRole(procedure: string) {
  const expected = expectedVerdicts[procedure]
  if (!expected || !('to' in expected)) throw new Error(`${procedure} is not decided by role`)
  const { to } = expected
  const verdict = (role: (typeof roles)[number]) => {
    if (to === 'nobody') return '0'
    return typeof to === 'string' || to.includes(role) ? '+' : '-'
  }
  return Object.fromEntries(roles.map((role) => [role, verdict(role)]))
}

describe('by role and standing (none, referrer, listed, conflicted, other partnership)', () => {
  test.each(inOrder)('%s', async (procedure) => {
    const expected = expectedVerdicts[procedure]
    if (expected && 'byStanding' in expected && expected.about === 'request') {
      expect(await byStandingToRequest(procedure)).toEqual(expected.byStanding)
      return
    }
    if (expected && 'byStanding' in expected) {
      expect(await byStanding(procedure)).toEqual(expected.byStanding)
      return
    }
    const found: Record<string, string> = {}
    for (const role of roles) found[role] = await ask(procedure, personOf(role, 'none').api)
    expect(found).toEqual(expectedByRole(procedure))
  })
})
