import { ORPCError } from '@orpc/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditActionOfMove } from '#domain/audit/actions-of-moves.ts'
import type { ConcernMove } from '#domain/concerns/concern-status.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { type Doing, doingsIn, offeredTo } from './journey-doings.ts'
import { type Cast, castIn, type Journey, journeysIn } from './journey-stage.ts'
import {
  expectedStatus,
  isInTheTable,
  type JourneyEvent,
  journeyEvents,
  notNotified,
  type Player,
  players,
  possibleIn,
} from './journey-table.ts'
import { type Random, randomFrom } from './random.ts'

const events = 10_000
const concerns = 40
/** As many concerns are busy at once: each has one event at a time, so that what must happen is known. */
const atOnce = 8
/** Another seed is another ten thousand. */
const seed = Number(process.env.JOURNEY_SEED ?? 20260603)

let app: TestApp
let cast: Cast
let journeys: readonly Journey[]
let doings: Record<JourneyEvent, Doing>
beforeAll(async () => {
  app = await openTestApp()
  cast = await castIn(app)
  journeys = await journeysIn(app, cast, concerns)
  doings = doingsIn(app, cast)
}, 120_000)
afterAll(() => app.close())

const statusOf = async ({ concernId }: Journey) =>
  (
    await app.superuser
      .selectFrom('casebook.concern')
      .select('status')
      .where('id', '=', concernId)
      .executeTakeFirstOrThrow()
  ).status

/** Where it stands in the table, which tells apart what became of the incident that a concern went on as. */
async function standingOf(journey: Journey) {
  const status = await statusOf(journey)
  const incident = await app.superuser
    .selectFrom('casebook.incident')
    .select('status')
    .where('case_id', '=', journey.caseId)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst()
  return status === 'ESCALATED_SIN' && incident?.status === 'NOT_NOTIFIED' ? notNotified : status
}

/** Whether it was done; a refusal of any kind is none, and anything else fails the test. */
async function isDone(journey: Journey, event: JourneyEvent, by: Player) {
  try {
    await doings[event](cast[by].api, journey)
    return true
  } catch (problem) {
    if (problem instanceof ORPCError && problem.status < 500) return false
    throw problem
  }
}

/** Which rows of the table were gone through. */
const taken = new Set<string>()

/** One event in four is one that may happen: by chance alone few concerns would get far. */
async function oneEvent(random: Random, journey: Journey) {
  const before = await standingOf(journey)
  const anything = { event: random.one(journeyEvents), by: random.one(players) }
  const { event, by } = random.one([0, 1, 2, 3]) === 0 ? random.one(possibleIn(before)) : anything
  const expected = expectedStatus(before, event, by)
  const said = `${event} by the ${by} in ${before}`
  const offered = await offeredTo(cast[by].api, journey, event, by)
  // The screens offer a move if and only if the server takes it.
  if (offered !== null)
    expect(`${said}: ${offered ? 'offered' : 'not offered'}`).toBe(`${said}: ${expected ? 'offered' : 'not offered'}`)
  const done = await isDone(journey, event, by)
  expect(`${said}: ${done ? 'done' : 'refused'}`).toBe(`${said}: ${expected ? 'done' : 'refused'}`)
  expect(await standingOf(journey)).toBe(expected ?? before)
  if (done) taken.add(event)
}

test(`${events} random events by random people: nothing happens that the table does not allow`, async () => {
  const random = randomFrom(seed)
  for (let done = 0; done < events; done += atOnce) {
    const busy = random.some(journeys, atOnce)
    // A concern may be escalated twice: which incident is the later one is told by time.
    app.clock.pass({ seconds: 1 })
    await Promise.all(busy.map((journey) => oneEvent(random, journey)))
  }
  expect(app.problems).toEqual([])
  expect([...taken].toSorted()).toEqual(journeyEvents.toSorted())
}, 600_000)

test('the transitions of each concern form one chain, every link of it in the table', async () => {
  for (const { concernId } of journeys) {
    const chain = await app.superuser
      .selectFrom('casebook.concern_transition')
      .select(['move', 'from_status', 'to_status'])
      .where('concern_id', '=', concernId)
      .orderBy('id')
      .execute()
    let last: string | null = null
    for (const { move, from_status, to_status } of chain) {
      expect(from_status).toBe(last)
      expect(`${move}: ${from_status} to ${to_status}`).toSatisfy(() => isInTheTable(from_status, move, to_status))
      last = to_status
    }
    expect(last).toBe(await statusOf({ concernId } as Journey))
  }
})

test('the audit trail tells of each transition once, in the same order', async () => {
  const moves = new Set<string>(Object.values(auditActionOfMove))
  for (const { concernId, caseId } of journeys) {
    const transitions = await app.superuser
      .selectFrom('casebook.concern_transition')
      .select(['move', 'from_status', 'to_status'])
      .where('concern_id', '=', concernId)
      .orderBy('id')
      .execute()
    const trail = await app.superuser
      .selectFrom('casebook.audit_event')
      .select(['action', 'detail'])
      .where('case_id', '=', caseId)
      .orderBy('id')
      .execute()
    const told = trail
      .filter(({ action }) => moves.has(action))
      .map(({ action, detail }) => [action, (detail as Detail).from, (detail as Detail).to])
    expect(told).toEqual(
      transitions.map(({ move, from_status, to_status }) => [
        auditActionOfMove[move as ConcernMove],
        from_status,
        to_status,
      ]),
    )
  }
})
type Detail = { readonly from: string | null; readonly to: string }
