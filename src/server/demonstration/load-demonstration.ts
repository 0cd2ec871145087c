import { createRouterClient } from '@orpc/server'
import { lookAs } from '../database/transaction.ts'
import { type Deps, londonDay } from '../deps.ts'
import type { PartnershipFacts } from '../features/set-up/create-partnership.ts'
import type { Identity, Session } from '../identity/identity.ts'
import { router } from '../router.ts'
import type { Happening, Told } from './happening.ts'
import { journeysSeenFrom } from './journeys.ts'
import { demonstrationPeople, peopleOfTheSecond } from './people.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'
import { seatPeople } from './seat-people.ts'
import { seedOf, stableId } from './stable-id.ts'
import { writeScenario } from './write-scenario.ts'

const partnership: PartnershipFacts = {
  template: 'ONE_BOROUGH',
  name: 'Croydon Safeguarding Children Partnership (demonstration)',
  shortName: 'CSCP',
  referencePrefix: 'CSCP',
  urgentContact: 'Demonstration MASH, 020 7946 0000',
}

const secondPartnership: PartnershipFacts = {
  template: 'TWO_BOROUGHS',
  name: 'Kingston and Richmond Safeguarding Children Partnership (demonstration)',
  shortName: 'KRSCP',
  referencePrefix: 'KRSCP',
  urgentContact: 'Demonstration single point of access, 020 7946 0999',
}

/** Writing takes its time and must not run ahead of today's clock; and people do not all send at the same minute. */
function headStart({ key, sentDaysAgo }: Scenario) {
  return 60 + (sentDaysAgo > 0 ? seedOf(key) % 240 : 0)
}

/**
 * Fills an empty database with invented people and cases. Everything is done through the server's own procedures,
 * as the person who would do it and on the day they would, so that states, audit trail and clocks are true ones.
 */
export async function loadDemonstration(deps: Deps) {
  const today = deps.clock()
  let now = today.subtract({ hours: 24 * 120 })
  const clock = () => now
  const first = { id: stableId('partnership'), facts: partnership, people: demonstrationPeople }
  const second = { id: stableId('second partnership'), facts: secondPartnership, people: peopleOfTheSecond }
  const sessions = new Map([...(await seatPeople(deps, first, now)), ...(await seatPeople(deps, second, now))])

  const told: Told = {
    references: new Map(),
    meetings: new Map(),
    requests: new Map(),
    today: Temporal.PlainDate.from(londonDay(today)),
  }
  const happenings = [...referrals, ...journeysSeenFrom(told.today)].map((each) => ({
    ...each,
    at: momentOf(each, today),
  }))
  for (const { at, by, tell } of happenings.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const session = sessions.get(by)
    if (!session) throw new Error(`No demonstration person ${by}`)
    now = at
    // Nobody invented is written to.
    const scripted: Deps = { ...deps, clock, mailer: null, identity: actingAs(deps.identity, session, clock) }
    const context = { deps: scripted, headers: new Headers(), address: 'demonstration' }
    const pass = () => {
      now = now.add({ minutes: 2 })
    }
    await tell(createRouterClient(router, { context }), told, { today: Temporal.PlainDate.from(londonDay(now)), pass })
  }
}

function momentOf({ daysAgo, minutesBefore, time }: Happening, today: Temporal.Instant) {
  if (!time) return today.subtract({ hours: 24 * daysAgo, minutes: minutesBefore })
  const day = Temporal.PlainDate.from(londonDay(today)).subtract({ days: daysAgo })
  return day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: time }).toInstant()
}

const referrals = scenarios.map(
  (scenario): Happening => ({
    daysAgo: scenario.sentDaysAgo,
    minutesBefore: headStart(scenario),
    by: scenario.by,
    tell: async (client, { references }, { today, pass }) => {
      const reference = await writeScenario(client, scenario, today, pass)
      if (reference) references.set(scenario.key, reference)
    },
  }),
)

const actingAs = (identity: Identity, session: Session, clock: Deps['clock']): Identity => ({
  ...identity,
  async session(_headers, _background, tx) {
    const { account } = session
    if (tx && account) await lookAs(tx, { partnershipId: account.partnershipId, accountId: account.id, now: clock() })
    return session
  },
})
