import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concernStatuses } from '#domain/concerns/concern-status.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { inventedReviews } from './journeys/rapid-reviews.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { scenarios } from './scenarios.ts'
import { stableId } from './stable-id.ts'

const today = '2026-06-03T09:00:00Z'
const people = scenarios.flatMap((scenario) => scenario.people)

const casesIn = ({ superuser }: TestApp) =>
  superuser
    .selectFrom('casebook.case_file as file')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'file.id')
    .where('file.partnership_id', '=', stableId('partnership'))
    .select(['concern.id', 'concern.status', 'file.reference', 'file.title', 'file.received_on', 'file.agency_code'])
    .execute()

/** The earliest first; some came as a referral, some as an incident of which the council became aware. */
const inOrder = [
  'two-letters-one-door',
  'five-children-two-coats',
  'quiet-weekend',
  'new-name-at-the-door',
  'winter-by-the-canal',
  'spare-room',
  'borrowed-phone',
  'before-the-first-scan',
  'first-week-at-home',
  'hoist-in-the-hall',
  'hoist-from-the-school',
  'two-rotas',
  'forty-school-days',
  'letters-to-the-old-address',
  'knives-at-the-bus-stop',
  'nine-years-of-school',
  'song-at-the-door',
  'calls-after-six',
  'bath-before-supper',
  'kettle-and-hob',
  'blank-timetable',
  'kettle-at-the-surgery',
]

describe('the demonstration data set', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp({ identity: 'real', now: today })
    await loadDemonstration(app.deps)
  }, 60_000)
  afterAll(() => app.close())

  it('has seventeen received referrals, numbered from the earliest, from eleven agencies', async () => {
    const received = (await casesIn(app)).filter(({ reference }) => reference !== null)
    expect(received).toHaveLength(17)
    const days = received
      .toSorted((a, b) => ((a.reference ?? '') < (b.reference ?? '') ? -1 : 1))
      .map(({ received_on }) => received_on)
    expect(days).toEqual(days.toSorted())
    expect(days.at(-1)).toBe('2026-06-03')
    expect(new Set(received.map(({ agency_code }) => agency_code)).size).toBe(11)
  })

  it('shows every state of the process', async () => {
    const found = new Set((await casesIn(app)).map(({ status }) => status))
    expect(concernStatuses.filter((status) => !found.has(status))).toEqual([])
  })

  it('has a second partnership with a case and a reference of its own', async () => {
    const elsewhere = await app.superuser
      .selectFrom('casebook.case_file')
      .select('reference')
      .where('partnership_id', '=', stableId('second partnership'))
      .execute()
    expect(elsewhere).toEqual([{ reference: 'KRSCP-2026-001' }])
  })

  it('has a decision that waits for the last of three partners', async () => {
    const waiting = await app.superuser
      .selectFrom('casebook.decision as decision')
      .innerJoin('casebook.ratification as ratification', 'ratification.decision_id', 'decision.id')
      .select(['decision.concern_id', 'ratification.quorum_group'])
      .where('decision.took_effect_at', 'is', null)
      .where('decision.lapsed_at', 'is', null)
      .orderBy('ratification.quorum_group')
      .execute()
    const concernId = stableId('concern hoist-in-the-hall')
    expect(waiting).toEqual([
      { concern_id: concernId, quorum_group: 'CSC' },
      { concern_id: concernId, quorum_group: 'HEALTH_ICB' },
    ])
  })

  it('tells every referrer what was decided, but for the decision that is provisional', async () => {
    const told = await app.superuser
      .selectFrom('casebook.correspondence')
      .select('concern_id')
      .distinct()
      .where('kind', '=', 'LETTER')
      .execute()
    expect(told.length).toBe(10)
  })

  it('has four drafts, of several agencies', async () => {
    const drafts = await app.superuser
      .selectFrom('casebook.concern as concern')
      .innerJoin('casebook.case_file as file', 'file.id', 'concern.case_id')
      .innerJoin('casebook.seat_holding as holding', 'holding.account_id', 'file.created_by')
      .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
      .select(['concern.id', 'seat.agency_id'])
      .where('concern.status', '=', 'DRAFT')
      .execute()
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(4)
    expect(new Set(drafts.map(({ agency_id }) => agency_id)).size).toBeGreaterThanOrEqual(4)
  })

  it('names nobody in a title', async () => {
    const titles = (await casesIn(app)).map(({ title }) => title).join('\n')
    const named = people
      .flatMap(({ forenames, surname }) => [forenames, surname])
      .filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(titles))
    expect(named).toEqual([])
  })

  it('names nobody in what is told of the case', () => {
    const named = scenarios.flatMap(({ key, people, answers, keyDates }) => {
      const told = JSON.stringify([answers, keyDates])
      const names = people.flatMap(({ forenames, surname }) => [forenames, surname])
      return names.filter((name) => new RegExp(`\\b${name}\\b`).test(told)).map((name) => `${key}: ${name}`)
    })
    expect(named).toEqual([])
  })

  it('happens before today, whatever the hour', async () => {
    const { at } = await app.superuser
      .selectFrom('casebook.audit_event')
      .select(({ fn }) => fn.max('at').as('at'))
      .executeTakeFirstOrThrow()
    expect(at <= today).toBe(true)
  })

  it('lets two colleagues write in one draft', async () => {
    const writers = await app.superuser
      .selectFrom('casebook.case_access as access')
      .innerJoin('casebook.concern as concern', 'concern.case_id', 'access.case_id')
      .select('access.account_id')
      .where('concern.id', '=', stableId('concern group-chat'))
      .execute()
    expect(new Set(writers.map(({ account_id }) => account_id))).toEqual(
      new Set([stableId('school'), stableId('school2')]),
    )
  })

  // Bookmarks and screenshots of the demonstration stay true.
  it('gives the same cases the same references and ids every time', async () => {
    const incidents = await app.superuser
      .selectFrom('casebook.incident as incident')
      .innerJoin('casebook.case_file as file', 'file.id', 'incident.case_id')
      .where('incident.concern_id', 'is', null)
      .select(['incident.id', 'file.reference'])
      .execute()
    const ids = new Map([...(await casesIn(app)), ...incidents].map(({ id, reference }) => [id, reference]))
    const references = inOrder.map((key) => ids.get(stableId(`concern ${key}`)) ?? ids.get(stableId(`incident ${key}`)))
    expect(references).toEqual(inOrder.map((_, index) => `CSCP-2026-${String(index + 1).padStart(3, '0')}`))
    expect(stableId('concern kettle-and-hob')).toBe('07a46939-db2f-46fe-8159-626f94495fb4')
    const stored = await app.superuser.selectFrom('casebook.person').select('id').execute()
    const expected = [
      ...scenarios.flatMap(({ key, people }) => people.map(({ name }) => stableId(`person ${key} ${name}`))),
      ...inventedReviews.flatMap((review) => review.people.map(({ key }) => stableId(`person ${review.key} ${key}`))),
    ]
    expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(expected))
  })
})
