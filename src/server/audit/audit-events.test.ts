import { ORPCError } from '@orpc/client'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#contract/router.ts'
import { settingsFrom } from '#domain/partnership/settings.ts'
import { callsToClocks } from '#tests/access/calls-to-clocks.ts'
import { callsToIncidents } from '#tests/access/calls-to-incidents.ts'
import { callsToLogs } from '#tests/access/calls-to-logs.ts'
import { callsToMeetings } from '#tests/access/calls-to-meetings.ts'
import { callsToRapidReviews } from '#tests/access/calls-to-rapid-reviews.ts'
import { callsToRequests } from '#tests/access/calls-to-requests.ts'
import { callsToReviewDecisions } from '#tests/access/calls-to-review-decisions.ts'
import { callsToTriage } from '#tests/access/calls-to-triage.ts'
import { sampleRequests } from '#tests/access/sample-inputs.ts'
import { givenSubjects, putBack, type Subjects } from '#tests/access/subjects.ts'
import { tells } from '#tests/access/told-by-procedures.ts'
import type { Person } from '#tests/support/given.ts'
import { callsOfReviews, callsToChangeCases } from '#tests/support/journey-calls.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'
import { everyProcedure } from '../every-procedure.ts'

let app: TestApp
let subjects: Subjects
let everything: Person
let calls: ReturnType<typeof sampleRequests>

beforeAll(async () => {
  // A mail server, but nobody who sends: messages wait.
  app = await openTestApp({ mailer: { send: async () => undefined } })
  subjects = await givenSubjects(app)
  const { given } = subjects
  everything = await given.person({
    role: ['BM', 'COORD', 'CHAIR', 'ADMIN', 'AUDITOR', 'MEMBER', 'LA_NOTIFIER'],
    agency: 'PH',
  })
  const finished = await given.finishedDraft(everything)
  const { id: attachmentId } = await everything.api.concerns.attach({
    concernId: finished.concernId,
    file: new File(['%PDF-1.4\n%%EOF'], 'letter.pdf'),
  })
  calls = sampleRequests(subjects, { ...finished, attachmentId, personId: finished.childId })
  // The other one gets a person about whom nothing is known.
  const { concernId } = await given.finishedDraft(everything)
  calls['concerns.submit'] = (api) => api.concerns.submit({ concernId })
  calls['partnership.saveSettings'] = (api) =>
    api.partnership.saveSettings({ version: 1, urgentContact: 'The hub', settings: settingsFrom({}) })
  Object.assign(
    calls,
    await callsToChangeCases(app, subjects, everything),
    await callsToMeetings(app, subjects, everything),
    await callsToIncidents(app, everything),
    await callsOfReviews(app, subjects, everything, 'PH'),
    await callsToTriage(subjects, everything),
    await callsToReviewDecisions(app, everything, smallPdf),
    await callsToClocks(app, subjects, everything),
    await callsToLogs(subjects, everything),
    await callsToRapidReviews(app, subjects, everything),
    await callsToRequests(app, subjects, everything, 'PH'),
  )
})
afterAll(() => app.close())

const events = () =>
  app.superuser
    .selectFrom('casebook.audit_event')
    .select(['action', 'actor_id', 'case_id', 'partnership_id'])
    .orderBy('id')
    .execute()

/** Every row that the application can change, but for the trail: equal before and after means nothing was changed. */
async function fingerprint() {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema = 'casebook' and table_name <> 'audit_event' order by 1`.execute(app.superuser)
  const prints = []
  for (const { name } of tables.rows) {
    const text = sql<{
      print: string
    }>`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${sql.raw(name)} t`
    prints.push([name, (await text.execute(app.superuser)).rows[0]?.print])
  }
  return Object.fromEntries(prints)
}

const signsIn = /^(accounts|passkeys|singleSignOn|setUp|demonstration|referralLinks)\./
const procedures = everyProcedure(contract).map(({ path }) => path)

test('every procedure says what it tells the trail; what sign-in tells is tested with sign-in', () => {
  expect(Object.keys(tells).toSorted()).toEqual(procedures.filter((path) => !signsIn.test(path)).toSorted())
})

describe('when the trail cannot be written', () => {
  beforeAll(() => sql`revoke insert on casebook.audit_event from casebook_app`.execute(app.superuser))
  afterAll(async () => {
    const columns = sql.raw('partnership_id, at, actor_id, action, case_id, detail')
    await sql`grant insert (${columns}) on casebook.audit_event to casebook_app`.execute(app.superuser)
  })

  test.each(Object.keys(tells).filter((path) => tells[path] !== null))(
    '%s changes nothing and shows nothing',
    async (path) => {
      await putBack(app)
      const before = await fingerprint()
      await expect(calls[path]?.(everything.api)).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
      expect(await fingerprint()).toEqual(before)
    },
  )
})

const aboutACase =
  /^concerns\.(?!mine)|^childDeaths\.(?!list)|^cases\.(?!list|exportCsv)|^(actions|caseChanges|caseLogs|clocks|correspondence|incidents|learningReviews|rapidReviews|requests|returns|returnDocuments|reviewDecisions)\.|^triage\.(?!queue)|^messages\.ofCase|^meetings\.(handOver|declare|place|deci|ratify|justify)/

describe('one event for each change and each look', () => {
  test.each(Object.keys(tells))('%s', async (path) => {
    await putBack(app)
    const before = await events()
    await calls[path]?.(everything.api)
    const told = (await events()).slice(before.length)
    expect(told.map(({ action }) => action)).toEqual([tells[path] ?? []].flat())
    for (const event of told) {
      expect(event).toMatchObject({ actor_id: everything.accountId, partnership_id: everything.partnership.id })
      // About a case, the event says which.
      expect(event.case_id !== null).toBe(aboutACase.test(path))
    }
  })

  test('a repeated start tells nothing new', async () => {
    const id = crypto.randomUUID()
    await everything.api.concerns.start({ id })
    const before = await events()
    await everything.api.concerns.start({ id })
    expect(await events()).toEqual(before)
    expect(before.at(-1)).toMatchObject({ action: 'concern-started' })
  })
})

describe('a refused change leaves neither', () => {
  const cases: [string, () => Promise<unknown>][] = [
    ['an incomplete referral sent', () => writing().submit(about())],
    [
      'an answer of the wrong kind, beside a right one',
      () =>
        writing().save({
          ...about(),
          changes: { where_child_was: { base: 0, value: 'kept?' }, near_miss: { base: 0, value: 'perhaps' } },
        }),
    ],
    ['a photograph attached', () => writing().attach({ ...about(), file: new File([pngBytes], 'letter.pdf') })],
    [
      'a seat that ends before it began',
      () => everything.api.directory.endSeat({ holdingId: subjects.holdingId, until: '1999-01-01' }),
    ],
    [
      'an appointment to no seat',
      () =>
        everything.api.directory.appoint({
          accountId: subjects.accountId,
          seatId: crypto.randomUUID(),
          from: '2026-06-01',
        }),
    ],
  ]
  test.each(cases)('%s', async (_, attempt) => {
    const [before, trail] = [await fingerprint(), await events()]
    await expect(attempt()).rejects.toThrow(ORPCError)
    expect(await fingerprint()).toEqual(before)
    expect(await events()).toEqual(trail)
  })
})

const writing = () => subjects.draft.by.api.concerns
const about = () => ({ concernId: subjects.draft.concernId })
const pngBytes = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
])

test('the trail holds no case text: names of fields, references and counts alone', async () => {
  const { given } = subjects
  const writer = await given.person({ role: 'REFERRER' })
  await given.receivedReferral(writer, { circumstances: 'Canary sang in the kitchen' })
  const { rows } = await sql<{ detail: string }>`select detail::text from casebook.audit_event`.execute(app.superuser)
  const all = rows.map(({ detail }) => detail).join('\n')
  expect(all).toContain('"circumstances"')
  for (const secret of ['Canary', 'Madeupson', 'Marigold', 'Imaginary Row']) expect(all).not.toContain(secret)
})
